using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Cosmos.Cli.Iso;

/// <summary>The EFI system partition: a FAT32 volume, made by mtools.</summary>
public static class EfiSystemPartition
{
    private const long SectorLength = 512;

    // FAT32 is told by the number of its clusters: at least 65,525. With clusters of 512 bytes a volume may be small.
    private const long MinimumSectors = 36 << 11;
    private const long LargeFrom = 512 << 11;
    private const int LargeCluster = 8;

    // A file's place in a folder, and its share of two tables of 4 bytes a cluster, are well below this.
    private const long BytesPerFile = 4096;
    private const string Serial = "c0530500";

    /// <summary>Makes the volume.</summary>
    /// <param name="folder">An empty folder to work in.</param>
    /// <param name="image">Name of the file in it that is made.</param>
    /// <param name="files">What goes on it.</param>
    /// <exception cref="CliException">mtools failed or is missing.</exception>
    public static void Write(string folder, string image, IReadOnlyList<VolumeFile> files)
    {
        long sectors = Sectors(files);
        string cluster = (sectors >= LargeFrom ? LargeCluster : 1).ToString(CultureInfo.InvariantCulture);
        IsoTool.Run(folder, "mformat", "-C", "-i", image, "-T", sectors.ToString(CultureInfo.InvariantCulture),
            "-F", "-c", cluster, "-N", Serial, "-v", "COSMOS", "::");
        string[] folders = [.. files.SelectMany(file => Parents(file.Path)).Distinct().Order(StringComparer.Ordinal)];
        IsoTool.Run(folder, "mmd", ["-i", image, .. folders.Select(parent => $"::/{parent}")]);
        foreach (VolumeFile file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            string source = Path.Combine(folder, "file");
            File.WriteAllBytes(source, file.Content);
            IsoTool.Run(folder, "mcopy", "-i", image, "file", $"::/{file.Path}");
            File.Delete(source);
        }
    }

    /// <summary>Sectors for the files, FAT's own tables and some room, in whole MiB.</summary>
    private static long Sectors(IReadOnlyList<VolumeFile> files)
    {
        long content = files.Sum(file => file.Content.Length + BytesPerFile);
        long needed = (content + (content / 32)) / SectorLength;
        return Math.Max(MinimumSectors, (needed + (4 << 11)) & ~((1L << 11) - 1));
    }

    /// <summary>Each folder above a file, the outermost first.</summary>
    private static IEnumerable<string> Parents(string path)
    {
        for (int slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }
}
