using System;

namespace Cosmos.Core.DeviceTree;

/// <summary>What the boot program tells the kernel in /chosen (specification 0.4, section 3.6).</summary>
public static class FdtChosen
{
    /// <summary>The command line, ASCII; empty when there is none.</summary>
    public static ReadOnlySpan<byte> GetBootArguments(this FlattenedDeviceTree tree) =>
        TryGet(tree, "bootargs"u8, out FdtProperty property) ? property.String : default;

    /// <summary>The initial RAM disk's physical range; false when there is none or it is empty.</summary>
    public static bool TryGetInitrd(this FlattenedDeviceTree tree, out FdtRange range)
    {
        range = default;
        if (!TryGet(tree, "linux,initrd-start"u8, out FdtProperty first) || !first.TryGetNumber(out ulong start)
            || !TryGet(tree, "linux,initrd-end"u8, out FdtProperty last) || !last.TryGetNumber(out ulong end)
            || end <= start)
        {
            return false;
        }

        range = new FdtRange(start, end - start);
        return true;
    }

    /// <summary>The console device that stdout-path names by path or by alias; what follows a colon (its settings) is left out.</summary>
    public static bool TryGetStandardOutput(this FlattenedDeviceTree tree, out FdtNode node)
    {
        node = default;
        if (!TryGet(tree, "stdout-path"u8, out FdtProperty property))
        {
            return false;
        }

        ReadOnlySpan<byte> path = FdtText.Until(property.String, (byte)':');
        if (path.Length > 0 && path[0] != (byte)'/')
        {
            if (!tree.TryFindPath("/aliases"u8, out FdtNode aliases) || !aliases.TryGetProperty(path, out FdtProperty alias))
            {
                return false;
            }

            path = alias.String;
        }

        return tree.TryFindPath(path, out node);
    }

    private static bool TryGet(FlattenedDeviceTree tree, ReadOnlySpan<byte> name, out FdtProperty property)
    {
        property = default;
        return tree.TryFindPath("/chosen"u8, out FdtNode chosen) && chosen.TryGetProperty(name, out property);
    }
}
