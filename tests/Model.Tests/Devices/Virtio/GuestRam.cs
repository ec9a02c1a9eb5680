using System;
using System.Buffers.Binary;
using Hypervisor.Model.Devices;

namespace Hypervisor.Model.Tests.Devices;

/// <summary>A little guest RAM.</summary>
internal sealed class GuestRam : IGuestMemory
{
    public const ulong Base = 0x4000_0000;
    public const int Length = 0x1_0000;

    private readonly byte[] _bytes = new byte[Length];

    public bool TryView(ulong guestAddress, int length, out Span<byte> bytes)
    {
        ulong offset = guestAddress - Base;
        bool isRam = length >= 0 && offset <= Length && (ulong)length <= Length - offset;
        bytes = isRam ? _bytes.AsSpan((int)offset, length) : default;
        return isRam;
    }

    /// <summary>A view that must be there.</summary>
    public Span<byte> View(ulong address, int length) =>
        TryView(address, length, out Span<byte> bytes) ? bytes : throw new ArgumentOutOfRangeException(nameof(address));

    public void Write16(ulong address, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(View(address, 2), value);

    public void Write32(ulong address, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(View(address, 4), value);

    public void Write64(ulong address, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(View(address, 8), value);

    public ushort Read16(ulong address) => BinaryPrimitives.ReadUInt16LittleEndian(View(address, 2));

    public uint Read32(ulong address) => BinaryPrimitives.ReadUInt32LittleEndian(View(address, 4));
}
