using System;
using System.Buffers.Binary;

namespace Cosmos.Core.DeviceTree;

/// <summary>
/// A read-only view of a device tree blob (Devicetree Specification 0.4, chapter 5; versions 16 and 17). Nothing here
/// allocates, so the kernel can read its tree before it has a heap. <see cref="TryRead"/> checks the whole blob once.
/// </summary>
public readonly ref struct FlattenedDeviceTree
{
    private readonly ReadOnlySpan<byte> _reservations;
    private readonly FdtStructure _structure;

    private FlattenedDeviceTree(ReadOnlySpan<byte> reservations, FdtStructure structure, int totalSize)
    {
        _reservations = reservations;
        _structure = structure;
        TotalSize = totalSize;
    }

    /// <summary>Bytes that the blob occupies.</summary>
    public int TotalSize { get; }

    /// <summary>Every node, in document order, disabled ones too: see <see cref="FdtNode.IsEnabled"/>.</summary>
    public FdtNodeEnumerator Nodes => new(_structure);

    /// <summary>The length in bytes that a blob's header claims; 0 when <paramref name="header"/> is none. For mapping a blob whose size is not yet known.</summary>
    public static int ReadTotalSize(ReadOnlySpan<byte> header)
    {
        if (header.Length < 8 || Word(header, 0) != FdtToken.Magic || Word(header, 4) > int.MaxValue)
        {
            return 0;
        }

        return (int)Word(header, 4);
    }

    /// <summary>Checks header and structure. The blob may be followed by other bytes.</summary>
    public static FdtStatus TryRead(ReadOnlySpan<byte> blob, out FlattenedDeviceTree tree)
    {
        tree = default;
        if (blob.Length < 4 || Word(blob, 0) != FdtToken.Magic)
        {
            return FdtStatus.BadMagic;
        }

        int totalSize = ReadTotalSize(blob);
        if (totalSize < FdtToken.HeaderSize || totalSize > blob.Length)
        {
            return FdtStatus.Truncated;
        }

        blob = blob.Slice(0, totalSize);
        uint version = Word(blob, 20);
        if (version < FdtToken.LastCompatibleVersion || Word(blob, 24) > FdtToken.Version)
        {
            return FdtStatus.BadVersion;
        }

        uint tokensAt = Word(blob, 8);
        uint tokensSize = version >= FdtToken.Version ? Word(blob, 36) : (uint)totalSize - Math.Min(tokensAt, (uint)totalSize);
        if (!TrySlice(blob, tokensAt, tokensSize, out ReadOnlySpan<byte> tokens)
            || !TrySlice(blob, Word(blob, 12), Word(blob, 32), out ReadOnlySpan<byte> strings)
            || !TryReadReservations(blob, Word(blob, 16), out ReadOnlySpan<byte> reservations))
        {
            return FdtStatus.Truncated;
        }

        FdtStructure structure = new(tokens, strings);
        if (tokensAt % 4 != 0 || !structure.Check())
        {
            return FdtStatus.BadStructure;
        }

        tree = new FlattenedDeviceTree(reservations, structure, totalSize);
        return FdtStatus.Ok;
    }

    /// <summary>Finds a node by its full path, e.g. <c>/chosen</c>. A part without unit address matches a node that has one.</summary>
    public bool TryFindPath(ReadOnlySpan<byte> path, out FdtNode node)
    {
        node = default;
        if (path.Length == 0 || path[0] != (byte)'/')
        {
            return false;
        }

        int matched = 0;
        ReadOnlySpan<byte> part = NextPart(ref path);
        foreach (FdtNode candidate in Nodes)
        {
            if (candidate.Depth < matched)
            {
                return false;
            }

            bool step = candidate.Depth == matched && (matched == 0 || FdtText.SameNode(candidate.Name, part));
            if (!step)
            {
                continue;
            }

            if (matched > 0)
            {
                part = NextPart(ref path);
            }

            if (part.Length == 0)
            {
                node = candidate;
                return true;
            }

            matched++;
        }

        return false;
    }

    /// <summary>The first enabled node that lists <paramref name="compatible"/>.</summary>
    public bool TryFindCompatible(ReadOnlySpan<byte> compatible, out FdtNode node)
    {
        foreach (FdtNode candidate in Nodes)
        {
            if (candidate.IsEnabled && candidate.IsCompatible(compatible))
            {
                node = candidate;
                return true;
            }
        }

        node = default;
        return false;
    }

    /// <summary>Entry <paramref name="index"/> of the memory reservation block; /reserved-memory is apart, see <see cref="FdtMemory"/>.</summary>
    public bool TryGetReservation(int index, out FdtRange range)
    {
        bool inside = index >= 0 && index < _reservations.Length / FdtToken.ReservationSize;
        range = inside
            ? new FdtRange(
                BinaryPrimitives.ReadUInt64BigEndian(_reservations.Slice(index * FdtToken.ReservationSize)),
                BinaryPrimitives.ReadUInt64BigEndian(_reservations.Slice((index * FdtToken.ReservationSize) + 8)))
            : default;
        return inside;
    }

    private static ReadOnlySpan<byte> NextPart(ref ReadOnlySpan<byte> path)
    {
        while (path.Length > 0 && path[0] == (byte)'/')
        {
            path = path.Slice(1);
        }

        ReadOnlySpan<byte> part = FdtText.Until(path, (byte)'/');
        path = path.Slice(part.Length);
        return part;
    }

    private static uint Word(ReadOnlySpan<byte> blob, int offset) => BinaryPrimitives.ReadUInt32BigEndian(blob.Slice(offset));

    private static bool TrySlice(ReadOnlySpan<byte> blob, uint offset, uint size, out ReadOnlySpan<byte> slice)
    {
        bool inside = offset <= (uint)blob.Length && size <= (uint)blob.Length - offset;
        slice = inside ? blob.Slice((int)offset, (int)size) : default;
        return inside;
    }

    /// <summary>The reservation entries up to their terminator, which is an entry of size 0.</summary>
    private static bool TryReadReservations(ReadOnlySpan<byte> blob, uint offset, out ReadOnlySpan<byte> reservations)
    {
        reservations = default;
        if (offset > (uint)blob.Length)
        {
            return false;
        }

        ReadOnlySpan<byte> rest = blob.Slice((int)offset);
        for (int end = 0; end + FdtToken.ReservationSize <= rest.Length; end += FdtToken.ReservationSize)
        {
            if (BinaryPrimitives.ReadUInt64BigEndian(rest.Slice(end + 8)) == 0)
            {
                reservations = rest.Slice(0, end);
                return true;
            }
        }

        return false;
    }
}
