using System;
using Hypervisor.Model.Devices;
using Hypervisor.Model.Entropy;
using Xunit;

namespace Hypervisor.Model.Tests.Devices;

/// <summary>Whatever a guest writes to registers, queues and buffers: no device throws, and none reaches beyond its RAM and its image.</summary>
public sealed class VirtioFuzzTests : IBlockImage, IConsoleSink
{
    private static readonly uint[] s_registers =
        [0x14, 0x20, 0x24, 0x30, 0x38, 0x44, 0x50, 0x60, 0x64, 0x70, 0x80, 0x84, 0x90, 0x94, 0xA0, 0xA4, 0x100];

    private readonly byte[] _image = new byte[0x2000];

    ulong IBlockImage.Length => (ulong)_image.Length;

    void IConsoleSink.Send(byte value)
    {
    }

    void IConsoleSink.TellRoom()
    {
    }

    bool IBlockImage.TryView(ulong offset, int length, out Span<byte> bytes)
    {
        bytes = _image.AsSpan((int)offset, length);
        return true;
    }

    private IVirtioDevice Create(int kind)
    {
        RandomGenerator random = new();
        random.Seed(new byte[RandomGenerator.SeedLength]);
        return kind switch
        {
            0 => new VirtioBlock(this, isReadOnly: false, "a name that is longer than GET_ID's"),
            1 => new VirtioConsole(this),
            2 => new VirtioEntropy(random),
            _ => new EchoDevice(),
        };
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RegistersTakeAnything(int kind)
    {
        Random random = new(100 + kind);
        VirtioDriver driver = new(Create(kind));
        for (int i = 0; i < 100_000; i++)
        {
            int size = random.Next(8) == 0 ? 1 << random.Next(4) : 4;
            ulong offset = size == 4 ? s_registers[random.Next(s_registers.Length)] : (ulong)random.Next(0x200 / size) * (ulong)size;
            driver.Device.Write(offset, size, Value(random));
            driver.Device.Read(offset, size);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void QueuesTakeAnything(int kind)
    {
        Random random = new(200 + kind);
        IVirtioDevice device = Create(kind);
        VirtioDriver driver = new(device);
        int served = 0;
        for (int i = 0; i < 20_000; i++)
        {
            int queue = random.Next(device.QueueCount);
            if ((driver.Status & 64) != 0 || i == 0)
            {
                driver.Ram.View(GuestRam.Base, 0x2000).Clear();
                driver.Start(device.QueueCount);
            }

            for (uint j = 0; j < VirtioDriver.Size; j++)
            {
                Describe(random, driver, queue, j);
            }

            random.NextBytes(driver.Ram.View(VirtioDriver.Buffers, 64));
            driver.Ram.View(VirtioDriver.Buffers, 64)[random.Next(16)..16].Clear();
            driver.MakeAvailable(queue, (uint)random.Next((int)VirtioDriver.Size));
            if (random.Next(50) == 0)
            {
                driver.Ram.Write16(VirtioDriver.Available(queue) + (ulong)(random.Next(8) * 2), (ushort)random.Next());
            }

            (device as VirtioConsole)?.Receive((byte)i);
            ushort before = driver.UsedCount(queue);
            driver.Notify(queue);
            served += driver.UsedCount(queue) - before;
        }

        Assert.True(served > 100, $"only {served} chains were good");
    }

    /// <summary>Mostly good descriptors, or hardly a chain would get past its first.</summary>
    private static void Describe(Random random, VirtioDriver driver, int queue, uint index)
    {
        bool isBad = random.Next(40) == 0;
        ulong address = isBad ? (ulong)random.NextInt64() : VirtioDriver.Buffers + (ulong)random.Next(0x100);
        uint length = isBad ? (uint)random.NextInt64() : (uint)random.Next(random.Next(2) == 0 ? 20 : 2000);
        uint flags = isBad ? (uint)random.Next(8) : index < 8 ? VirtioDriver.Next * (uint)random.Next(2) : VirtioDriver.Writable + (uint)random.Next(2);
        driver.Describe(queue, index, address, length, flags, isBad ? (uint)random.Next(0x1_0000) : (index + (uint)random.Next(1, 8)) % VirtioDriver.Size);
    }

    private static uint Value(Random random) => random.Next(4) switch
    {
        0 => (uint)random.Next(20),
        1 => 1u << random.Next(32),
        2 => (uint)(GuestRam.Base + (ulong)(random.Next(0x100) * 0x100)),
        _ => (uint)random.NextInt64(),
    };
}
