using System;
using System.Buffers.Binary;

namespace Cosmos.Core.DeviceTree;

/// <summary>One property of a node: its name and its raw value, with the readings that the specification defines (section 2.2.4).</summary>
public readonly ref struct FdtProperty(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
{
    /// <summary>ASCII, without the terminating zero.</summary>
    public ReadOnlySpan<byte> Name { get; } = name;

    /// <summary>The value as it stands in the blob; numbers in it are big-endian.</summary>
    public ReadOnlySpan<byte> Value { get; } = value;

    /// <summary>The value's first string, without its terminating zero.</summary>
    public ReadOnlySpan<byte> String => FdtText.UntilZero(Value);

    /// <summary>Reads the 32-bit cell at <paramref name="index"/>; false when the value is shorter.</summary>
    public bool TryGetCell(int index, out uint cell)
    {
        bool inside = index >= 0 && index < Value.Length / 4;
        cell = inside ? BinaryPrimitives.ReadUInt32BigEndian(Value.Slice(index * 4)) : 0;
        return inside;
    }

    /// <summary>
    /// Reads a number of <paramref name="count"/> cells (0 to 2) that begins at cell <paramref name="index"/>.
    /// Wider numbers do not fit 64 bits and are refused.
    /// </summary>
    public bool TryGetNumber(int index, int count, out ulong number)
    {
        number = 0;
        if (count is < 0 or > 2)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            if (!TryGetCell(index + i, out uint cell))
            {
                return false;
            }

            number = (number << 32) | cell;
        }

        return true;
    }

    /// <summary>Reads a value that is one cell or two cells long as a number, as linux,initrd-start may be either.</summary>
    public bool TryGetNumber(out ulong number) => TryGetNumber(0, Value.Length / 4, out number) && Value.Length is 4 or 8;

    /// <summary>Whether <paramref name="text"/> is one of the strings of a string list, such as compatible.</summary>
    public bool Contains(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> rest = Value;
        while (rest.Length > 0)
        {
            ReadOnlySpan<byte> first = FdtText.UntilZero(rest);
            if (FdtText.Same(first, text))
            {
                return true;
            }

            rest = rest.Slice(first.Length < rest.Length ? first.Length + 1 : rest.Length);
        }

        return false;
    }
}
