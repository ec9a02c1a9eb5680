using Hypervisor.Model.Devices;

namespace Hypervisor.Model.Tests.Devices;

/// <summary>A guest's driver of one virtio device: 16 descriptors for each queue, and buffers from <see cref="Buffers"/> on.</summary>
internal sealed class VirtioDriver : IVirtioWorker
{
    public const uint Next = 1;
    public const uint Writable = 2;
    public const uint Indirect = 4;
    public const uint Size = 16;

    /// <summary>Guest memory for buffers; below it lie the queues.</summary>
    public const ulong Buffers = GuestRam.Base + 0x4000;

    private readonly uint[] _nextDescriptor = new uint[2];

    public VirtioDriver(IVirtioDevice device) => Device = new VirtioMmio(device, Ram, Line, this);

    public GuestRam Ram { get; } = new();

    public RecordedLine Line { get; } = new();

    public VirtioMmio Device { get; }

    /// <summary>Whether the device has more to do than it could at once.</summary>
    public bool IsWoken { get; set; }

    public uint Status => Read(0x70);

    public uint Interrupts => Read(0x60);

    public static ulong Descriptors(int queue) => GuestRam.Base + ((ulong)queue * 0x1000);

    public static ulong Available(int queue) => Descriptors(queue) + 0x400;

    public static ulong Used(int queue) => Descriptors(queue) + 0x800;

    void IVirtioWorker.Wake() => IsWoken = true;

    public uint Read(ulong offset) => (uint)Device.Read(offset, 4);

    public void Write(ulong offset, uint value) => Device.Write(offset, 4, value);

    /// <summary>Initializes the device as virtio 1.2, 3.1.1 says.</summary>
    /// <param name="queues">How many queues are set up.</param>
    public void Start(int queues)
    {
        Write(0x70, 0);
        Write(0x70, 1);
        Write(0x70, 3);
        for (uint word = 0; word < 2; word++)
        {
            Write(0x14, word);
            Write(0x24, word);
            Write(0x20, Read(0x10));
        }

        Write(0x70, 11);
        for (int i = 0; i < queues; i++)
        {
            SetUp(i);
        }

        Write(0x70, 15);
    }

    public void SetUp(int queue)
    {
        Write(0x30, (uint)queue);
        Write(0x38, Size);
        Write(0x80, (uint)Descriptors(queue));
        Write(0x90, (uint)Available(queue));
        Write(0xA0, (uint)Used(queue));
        Write(0x44, 1);
    }

    public void Describe(int queue, uint index, ulong address, uint length, uint flags, uint next = 0)
    {
        ulong at = Descriptors(queue) + (index * 16);
        Ram.Write64(at, address);
        Ram.Write32(at + 8, length);
        Ram.Write16(at + 12, (ushort)flags);
        Ram.Write16(at + 14, (ushort)next);
    }

    /// <summary>Makes a chain available, in descriptors not used before, without telling the device. Returns its head.</summary>
    public uint Add(int queue, params (ulong Address, uint Length, uint Flags)[] pieces)
    {
        uint head = _nextDescriptor[queue];
        for (uint i = 0; i < pieces.Length; i++)
        {
            uint more = i + 1 < pieces.Length ? Next : 0;
            Describe(queue, (head + i) % Size, pieces[i].Address, pieces[i].Length, pieces[i].Flags | more, (head + i + 1) % Size);
        }

        _nextDescriptor[queue] = (head + (uint)pieces.Length) % Size;
        MakeAvailable(queue, head);
        return head;
    }

    public void MakeAvailable(int queue, uint head)
    {
        ushort index = Ram.Read16(Available(queue) + 2);
        Ram.Write16(Available(queue) + 4 + (index % Size * 2), (ushort)head);
        Ram.Write16(Available(queue) + 2, (ushort)(index + 1));
    }

    public void Notify(int queue) => Write(0x50, (uint)queue);

    public ushort UsedCount(int queue) => Ram.Read16(Used(queue) + 2);

    /// <summary>Head and length of the n-th chain that came back.</summary>
    public (uint Head, uint Length) UsedAt(int queue, uint n)
    {
        ulong at = Used(queue) + 4 + (n % Size * 8);
        return (Ram.Read32(at), Ram.Read32(at + 4));
    }
}
