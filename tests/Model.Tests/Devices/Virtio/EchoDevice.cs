using System;
using Hypervisor.Model.Devices;

namespace Hypervisor.Model.Tests.Devices;

/// <summary>Gives back what it reads, byte by byte; with a feature and a configuration to look at.</summary>
internal sealed class EchoDevice : IVirtioDevice
{
    public VirtioService Answer { get; set; } = VirtioService.Done;

    public int Resets { get; private set; }

    public uint Id => 42;

    public ulong Features => 0x20;

    public int QueueCount => 2;

    public byte ReadConfig(ulong offset) => offset < 16 ? (byte)(0xA0 + offset) : (byte)0;

    public VirtioService Serve(int queue, VirtioChain chain)
    {
        if (Answer == VirtioService.Done)
        {
            Span<byte> one = stackalloc byte[1];
            while (chain.Readable.CopyTo(one) == 1)
            {
                chain.Written += (uint)chain.Writable.CopyFrom(one);
            }
        }

        return Answer;
    }

    public void Reset() => Resets++;
}
