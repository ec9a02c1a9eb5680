using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Threading;

namespace Hypervisor.Model.Devices;

/// <summary>
/// The device's side of a split virtqueue (virtio 1.2, 2.7). All that lies in it is the guest's: each value is read once and
/// then checked, and what does not hold makes the queue broken, which it stays until it is reset. Not offered: indirect
/// descriptors, event indices.
/// </summary>
public sealed class Virtqueue
{
    /// <summary>Descriptors at most; a power of two.</summary>
    public const int MaximumSize = 128;

    private const int DescriptorLength = 16;
    private const int UsedElementLength = 8;

    // Flags of a descriptor (2.7.5) and of the available ring (2.7.6).
    private const uint Next = 1;
    private const uint Write = 2;
    private const uint Indirect = 4;
    private const uint NoInterrupt = 1;

    // Both rings begin with flags and index, 16 bits each; the available ring goes on with 16-bit entries.
    private const int RingHeader = 4;
    private const int Flags = 0;
    private const int Index = 1;
    private const int FirstEntry = 2;

    private readonly IGuestMemory _memory;
    private ushort _nextAvailable;
    private ushort _nextUsed;

    internal Virtqueue(IGuestMemory memory)
    {
        _memory = memory;
        Chain = new VirtioChain(memory, MaximumSize);
    }

    /// <summary>Descriptors, as the driver set it.</summary>
    internal uint Size { get; set; }

    /// <summary>Guest address of the descriptor table.</summary>
    internal ulong Descriptors { get; set; }

    /// <summary>Guest address of the available ring.</summary>
    internal ulong DriverArea { get; set; }

    /// <summary>Guest address of the used ring.</summary>
    internal ulong DeviceArea { get; set; }

    internal bool IsReady { get; private set; }

    internal bool IsBroken { get; private set; }

    /// <summary>Whether the driver asks not to be told of used buffers. Looked at after they can be seen, so that none is missed.</summary>
    internal bool IsInterruptUnwanted
    {
        get
        {
            Interlocked.MemoryBarrier();
            return TryViewRing(DriverArea, AvailableLength, out Span<ushort> ring) && (Volatile.Read(ref ring[Flags]) & NoInterrupt) != 0;
        }
    }

    /// <summary>What <see cref="TryPeek"/> found.</summary>
    internal VirtioChain Chain { get; }

    private int AvailableLength => RingHeader + ((int)Size * sizeof(ushort));

    private int UsedLength => RingHeader + ((int)Size * UsedElementLength);

    /// <summary>As after the device's reset.</summary>
    internal void Reset()
    {
        Size = 0;
        Descriptors = DriverArea = DeviceArea = 0;
        IsReady = IsBroken = false;
        _nextAvailable = _nextUsed = 0;
    }

    /// <summary>QueueReady is set: the driver may not change size and places from now on, and they must hold.</summary>
    internal void Start()
    {
        IsReady = Size is > 0 and <= MaximumSize
            && (Size & (Size - 1)) == 0
            && IsArea(Descriptors, DescriptorLength, (int)Size * DescriptorLength)
            && IsArea(DriverArea, sizeof(ushort), AvailableLength)
            && IsArea(DeviceArea, sizeof(uint), UsedLength);
        IsBroken |= !IsReady;
        _nextAvailable = _nextUsed = 0;
    }

    /// <summary>QueueReady is cleared.</summary>
    internal void Stop() => IsReady = false;

    /// <summary>The device found the chain to be nonsense.</summary>
    internal void Break() => IsBroken = true;

    /// <summary>Looks at the first chain that waits; it stays first until <see cref="Complete"/>.</summary>
    /// <returns>False when none waits, or when the queue is broken.</returns>
    internal bool TryPeek()
    {
        if (!IsReady || IsBroken || !TryViewRing(DriverArea, AvailableLength, out Span<ushort> ring))
        {
            return false;
        }

        // What the driver wrote before the index is read after it.
        ushort waiting = (ushort)(Volatile.Read(ref ring[Index]) - _nextAvailable);
        if (waiting == 0)
        {
            return false;
        }

        IsBroken = waiting > Size || !TryReadChain(Volatile.Read(ref ring[FirstEntry + (int)(_nextAvailable & (Size - 1))]));
        return !IsBroken;
    }

    /// <summary>Gives the chain back to the driver.</summary>
    internal void Complete()
    {
        if (!_memory.TryView(DeviceArea, UsedLength, out Span<byte> bytes))
        {
            return;
        }

        Span<byte> element = bytes.Slice(RingHeader + ((int)(_nextUsed & (Size - 1)) * UsedElementLength));
        BinaryPrimitives.WriteUInt32LittleEndian(element, Chain.Head);
        BinaryPrimitives.WriteUInt32LittleEndian(element.Slice(sizeof(uint)), Chain.Written);
        _nextAvailable++;
        _nextUsed++;

        // The element and the buffers' content are there before the index says so.
        Volatile.Write(ref MemoryMarshal.Cast<byte, ushort>(bytes)[Index], _nextUsed);
    }

    /// <summary>Follows the descriptors; a loop shows by its having more than there are.</summary>
    private bool TryReadChain(ushort head)
    {
        Chain.Begin(head);
        if (!_memory.TryView(Descriptors, (int)Size * DescriptorLength, out Span<byte> table))
        {
            return false;
        }

        uint index = head;
        bool goesOn = true;
        while (goesOn)
        {
            if (index >= Size || Chain.DescriptorCount == Size)
            {
                return false;
            }

            ReadOnlySpan<byte> descriptor = table.Slice((int)index * DescriptorLength, DescriptorLength);
            uint flags = BinaryPrimitives.ReadUInt16LittleEndian(descriptor.Slice(12));
            index = BinaryPrimitives.ReadUInt16LittleEndian(descriptor.Slice(14));
            goesOn = (flags & Next) != 0;
            if (!TryAddPiece(BinaryPrimitives.ReadUInt64LittleEndian(descriptor), BinaryPrimitives.ReadUInt32LittleEndian(descriptor.Slice(8)), flags))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the device reads comes before what it writes (2.7.4.2).</summary>
    private bool TryAddPiece(ulong address, uint length, uint flags)
    {
        bool isWritable = (flags & Write) != 0;
        return (flags & Indirect) == 0
            && (isWritable || Chain.Writable.Count == 0)
            && (isWritable ? Chain.Writable : Chain.Readable).TryAdd(address, length);
    }

    private bool IsArea(ulong address, int alignment, int length) =>
        (address & (uint)(alignment - 1)) == 0 && _memory.TryView(address, length, out _);

    private bool TryViewRing(ulong address, int length, out Span<ushort> ring)
    {
        bool isRam = _memory.TryView(address, length, out Span<byte> bytes);
        ring = isRam ? MemoryMarshal.Cast<byte, ushort>(bytes) : default;
        return isRam;
    }
}
