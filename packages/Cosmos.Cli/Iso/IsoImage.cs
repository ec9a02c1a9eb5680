using System.Collections.Generic;
using System.IO;

namespace Cosmos.Cli.Iso;

/// <summary>
/// Makes an image that UEFI boots from a CD (El Torito), a USB stick or a disk (GPT): both name the same EFI system partition, which
/// lies in the ISO 9660 volume as a file. Equal files make equal images.
/// </summary>
public static class IsoImage
{
    private const string PartitionFile = "efi.img";

    /// <summary>The day of <see cref="IsoTool"/>'s epoch; xorriso takes the dates of files from there only when told.</summary>
    private const string Date = "1980010100000000";
    private const string DiskGuid = "c0530500-0000-4000-8000-000000000000";

    /// <summary>Writes the image.</summary>
    /// <param name="path">Where to; what is there is replaced only when all went well.</param>
    /// <param name="files">What goes on it.</param>
    /// <exception cref="CliException">A tool failed or is missing.</exception>
    public static void Write(string path, IReadOnlyList<VolumeFile> files)
    {
        string folder = Directory.CreateTempSubdirectory("cosmos-iso").FullName;
        try
        {
            string root = Directory.CreateDirectory(Path.Combine(folder, "root")).FullName;
            EfiSystemPartition.Write(root, PartitionFile, files);
            string image = Path.Combine(folder, "image.iso");
            IsoTool.Run(folder, "xorriso", "-as", "mkisofs", "-quiet", "-V", "COSMOS", "-o", image, "--gpt_disk_guid", DiskGuid,
                "--set_all_file_dates", Date, "-e", PartitionFile, "-no-emul-boot", "-efi-boot-part", "--efi-boot-image", root);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(image, path, overwrite: true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
