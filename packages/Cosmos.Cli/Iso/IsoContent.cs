using System.IO;
using Cosmos.Cli.Run;

namespace Cosmos.Cli.Iso;

/// <summary>What is on a bootable image: the kernel where UEFI looks for it, and the VMs.</summary>
public static class IsoContent
{
    /// <summary>Writes an image.</summary>
    /// <param name="repository">The checkout; its kernel is built.</param>
    /// <param name="image">Path of the image, replaced if it is there.</param>
    /// <param name="vms">What the kernel is to start.</param>
    /// <exception cref="CliException">A tool is missing or fails.</exception>
    public static void Write(Repository repository, string image, VmArchive vms) =>
        IsoImage.Write(image, [new VolumeFile(VolumeFile.Program, File.ReadAllBytes(repository.KernelImage)), .. vms.Files]);
}
