using System;

namespace Cosmos.Core.DeviceTree;

/// <summary>The few operations on ASCII bytes that reading a tree needs; nothing here allocates.</summary>
internal static class FdtText
{
    /// <summary>The bytes before the first zero; all of them when there is none.</summary>
    internal static ReadOnlySpan<byte> UntilZero(ReadOnlySpan<byte> bytes) => Until(bytes, 0);

    internal static ReadOnlySpan<byte> Until(ReadOnlySpan<byte> bytes, byte end)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == end)
            {
                return bytes.Slice(0, i);
            }
        }

        return bytes;
    }

    internal static bool Same(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a node is called so; a wanted name without a unit address matches a node with one, as in libfdt.</summary>
    internal static bool SameNode(ReadOnlySpan<byte> node, ReadOnlySpan<byte> wanted) =>
        Same(node, wanted) || (!HasUnitAddress(wanted) && Same(Until(node, (byte)'@'), wanted));

    private static bool HasUnitAddress(ReadOnlySpan<byte> name) => Until(name, (byte)'@').Length != name.Length;
}
