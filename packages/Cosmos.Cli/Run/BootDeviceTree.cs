using System;
using Cosmos.Core.DeviceTree;

namespace Cosmos.Cli.Run;

/// <summary>A machine's device tree, copied with an addition.</summary>
public static class BootDeviceTree
{
    /// <summary>More than the addition takes, and what the writer sets aside.</summary>
    private const int Room = 4096;

    /// <summary>Says in /chosen where an initrd lies, as a boot loader does (Devicetree Specification 0.4, 3.6).</summary>
    /// <param name="blob">The tree; it must have a /chosen.</param>
    /// <param name="address">The initrd's physical address.</param>
    /// <param name="length">Its bytes.</param>
    /// <exception cref="CliException">The tree is damaged or has no /chosen.</exception>
    public static byte[] WithInitrd(ReadOnlySpan<byte> blob, ulong address, ulong length)
    {
        if (FlattenedDeviceTree.TryRead(blob, out FlattenedDeviceTree tree) != FdtStatus.Ok || !tree.TryFindPath("/chosen"u8, out FdtNode chosen))
        {
            throw new CliException(ExitStatus.Failed, "QEMU's device tree cannot be read");
        }

        byte[] copy = new byte[tree.TotalSize + Room];
        var writer = new FlattenedDeviceTreeWriter(copy);
        FdtCopy.Open(ref writer, tree, withMemory: true);
        writer.BeginNode("chosen"u8);
        FdtCopy.PropertiesWithoutInitrd(ref writer, chosen);
        writer.Property("linux,initrd-start"u8, address);
        writer.Property("linux,initrd-end"u8, address + length);
        writer.EndNode();
        writer.EndNode();
        return copy[..writer.Finish()];
    }
}
