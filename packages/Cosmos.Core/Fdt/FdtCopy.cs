using System;

namespace Cosmos.Core.DeviceTree;

/// <summary>Copies a tree for whoever boots a kernel with it: the copy then gets a /chosen of its own, and memory nodes if the old ones are not true.</summary>
public static class FdtCopy
{
    /// <summary>Copies reservations and nodes but /chosen, and leaves the root open.</summary>
    /// <param name="writer">Nothing has been written to it.</param>
    /// <param name="tree">The tree to copy.</param>
    /// <param name="withMemory">Whether nodes with device_type "memory" are copied too.</param>
    public static void Open(ref FlattenedDeviceTreeWriter writer, FlattenedDeviceTree tree, bool withMemory)
    {
        for (int i = 0; tree.TryGetReservation(i, out FdtRange range); i++)
        {
            writer.Reserve(range.Address, range.Size);
        }

        int open = 0;
        int leftOut = int.MaxValue; // the depth of a node that is left out with all below it
        foreach (FdtNode node in tree.Nodes)
        {
            if (node.Depth > leftOut)
            {
                continue;
            }

            leftOut = IsLeftOut(node, withMemory) ? node.Depth : int.MaxValue;
            for (; open > node.Depth; open--)
            {
                writer.EndNode();
            }

            if (leftOut != int.MaxValue)
            {
                continue;
            }

            writer.BeginNode(node.Name);
            open++;
            foreach (FdtProperty property in node.Properties)
            {
                writer.Property(property.Name, property.Value);
            }
        }

        for (; open > 1; open--)
        {
            writer.EndNode();
        }
    }

    /// <summary>Copies the properties of a /chosen into an open node, without those that tell of an initrd.</summary>
    public static void PropertiesWithoutInitrd(ref FlattenedDeviceTreeWriter writer, FdtNode chosen)
    {
        foreach (FdtProperty property in chosen.Properties)
        {
            if (!property.Name.StartsWith("linux,initrd-"u8))
            {
                writer.Property(property.Name, property.Value);
            }
        }
    }

    private static bool IsLeftOut(FdtNode node, bool withMemory) =>
        (node.Depth == 1 && FdtText.Same(node.Name, "chosen"u8)) || (!withMemory && node.IsDeviceType("memory"u8));
}
