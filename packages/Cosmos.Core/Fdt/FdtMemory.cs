using System;

namespace Cosmos.Core.DeviceTree;

/// <summary>What a tree says about RAM. Ranges are numbered from 0; ask until the answer is false.</summary>
public static class FdtMemory
{
    /// <summary>RAM range <paramref name="index"/> over all enabled nodes with device_type "memory" and non-empty entries.</summary>
    public static bool TryGetMemory(this FlattenedDeviceTree tree, int index, out FdtRange range)
    {
        foreach (FdtNode node in tree.Nodes)
        {
            if (node.IsEnabled && node.IsDeviceType("memory"u8) && TryTake(node, ref index, out range))
            {
                return true;
            }
        }

        range = default;
        return false;
    }

    /// <summary>
    /// Range <paramref name="index"/> that must not be used: first the memory reservation block, then the static ranges of
    /// the enabled children of /reserved-memory (specification 0.4, section 3.5).
    /// </summary>
    public static bool TryGetReserved(this FlattenedDeviceTree tree, int index, out FdtRange range)
    {
        int reservations = 0;
        while (tree.TryGetReservation(reservations, out range))
        {
            if (reservations == index)
            {
                return true;
            }

            reservations++;
        }

        index -= reservations;
        bool inside = false;
        foreach (FdtNode node in tree.Nodes)
        {
            inside = node.Depth == 1 ? FdtText.Same(node.Name, "reserved-memory"u8) : inside && node.Depth > 1;
            if (inside && node.Depth == 2 && node.IsEnabled && TryTake(node, ref index, out range))
            {
                return true;
            }
        }

        range = default;
        return false;
    }

    /// <summary>Counts a node's reg entries off <paramref name="index"/>; true when it falls on one of them.</summary>
    private static bool TryTake(FdtNode node, ref int index, out FdtRange range)
    {
        for (int entry = 0; node.TryGetReg(entry, out range); entry++)
        {
            if (range.Size == 0)
            {
                continue;
            }

            if (index == 0)
            {
                return true;
            }

            index--;
        }

        return false;
    }
}
