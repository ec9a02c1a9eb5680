using System;
using Cosmos.Core.DeviceTree;

namespace Cosmos.Core;

/// <summary>What whoever started the kernel has handed it: a device tree, and in it a command line and an initrd.</summary>
public static unsafe class BootInfo
{
    private const int HeaderLength = 40;

    private static byte* s_tree;
    private static int s_treeLength;

    /// <summary>The machine's device tree. Read anew at each use, as it may not be kept in a field.</summary>
    public static FlattenedDeviceTree DeviceTree
    {
        get
        {
            FlattenedDeviceTree.TryRead(new ReadOnlySpan<byte>(s_tree, s_treeLength), out FlattenedDeviceTree tree);
            return tree;
        }
    }

    /// <summary>Where the device tree lies.</summary>
    public static PhysicalRange DeviceTreeRange => new((ulong)s_tree, (ulong)s_treeLength);

    /// <summary>The initrd; empty when there is none.</summary>
    public static PhysicalRange Initrd { get; private set; }

    /// <summary>The kernel's command line, ASCII.</summary>
    public static ReadOnlySpan<byte> CommandLine => DeviceTree.GetBootArguments();

    /// <summary>Takes the device tree at an address.</summary>
    /// <returns>Whether there is a sound one.</returns>
    public static bool Initialize(nint deviceTree)
    {
        s_tree = (byte*)deviceTree;
        s_treeLength = FlattenedDeviceTree.ReadTotalSize(new ReadOnlySpan<byte>(s_tree, HeaderLength));
        FdtStatus status = FlattenedDeviceTree.TryRead(new ReadOnlySpan<byte>(s_tree, s_treeLength), out FlattenedDeviceTree tree);
        if (status != FdtStatus.Ok)
        {
            s_treeLength = 0;
            return false;
        }

        Initrd = tree.TryGetInitrd(out FdtRange initrd) ? new PhysicalRange(initrd.Address, initrd.Size) : default;
        return true;
    }

    /// <summary>The memory that boot filled and that must survive.</summary>
    public static RangeSet KeptMemory()
    {
        RangeSet kept = new();
        kept.Add(PhysicalRange.FromEnds(LinkerSymbols.ImageStart(), LinkerSymbols.ImageEnd()));
        kept.Add(DeviceTreeRange);
        kept.Add(Initrd);
        return kept;
    }
}
