using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Cosmos.Cli.Build;
using Cosmos.Cli.Iso;
using Xunit;

namespace Cli.Tests.Iso;

/// <summary>The bootable image, read back with the tools' own readers.</summary>
public sealed class IsoImageTests : IDisposable
{
    private const int SectorLength = 512;
    private const int CdBlockLength = 2048;

    // From 'Hello' to more than a cluster of a large volume.
    private static readonly VolumeFile[] s_files =
    [
        new(VolumeFile.Program, Bytes(300_000)),
        new("cosmos/vm.conf", Encoding.ASCII.GetBytes("guest=tour\n")),
        new("cosmos/a-name-longer-than-FAT-once-had.bin", Bytes(5)),
        new("cosmos/empty", []),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("iso-test").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void EqualFilesMakeEqualImages()
    {
        byte[] first = SHA256.HashData(File.ReadAllBytes(Write("first.iso", s_files)));
        System.Threading.Thread.Sleep(TimeSpan.FromSeconds(2.1)); // FAT counts time in steps of 2 seconds
        byte[] second = SHA256.HashData(File.ReadAllBytes(Write("second.iso", s_files.Reverse())));
        Assert.Equal(first, second);
    }

    /// <summary>El Torito and the GPT name the same FAT volume, and it holds the files.</summary>
    [Fact]
    public void CdAndDiskLeadToTheSameFiles()
    {
        byte[] image = File.ReadAllBytes(Write("image.iso", s_files));
        int byCd = ElToritoStart(image);
        Assert.Equal(byCd, GptStart(image));
        Assert.Equal("FAT32   ", Encoding.ASCII.GetString(image, byCd + 82, 8));

        string partition = Path.Combine(_folder, "partition");
        File.WriteAllBytes(partition, image[byCd..]);
        foreach (VolumeFile file in s_files)
        {
            string copy = Path.Combine(_folder, "copy");
            ProcessOutput mcopy = ProcessOutput.Capture("mcopy", ["-n", "-o", "-i", partition, $"::/{file.Path}", copy], _folder, _ => { });
            Assert.True(mcopy.Status == 0, string.Join('\n', mcopy.Lines));
            Assert.Equal(file.Content, File.ReadAllBytes(copy));
        }
    }

    /// <summary>With less than 65,525 clusters it would be taken for FAT16.</summary>
    [Fact]
    public void TheVolumeHasTheClustersOfFat32()
    {
        byte[] image = File.ReadAllBytes(Write("image.iso", s_files));
        ReadOnlySpan<byte> volume = image.AsSpan(ElToritoStart(image));
        int tables = volume[16] * BitConverter.ToInt32(volume[36..]);
        int sectors = BitConverter.ToInt32(volume[32..]);
        Assert.True((sectors - BitConverter.ToUInt16(volume[14..]) - tables) / volume[13] >= 65_525);
    }

    private string Write(string name, IEnumerable<VolumeFile> files)
    {
        string path = Path.Combine(_folder, name);
        IsoImage.Write(path, [.. files]);
        return path;
    }

    /// <summary>Boot record in block 17, catalog behind it, the default entry's block (El Torito 1.0; UEFI 2.10, 13.3.2.1).</summary>
    private static int ElToritoStart(byte[] image)
    {
        int record = 17 * CdBlockLength;
        Assert.Equal("EL TORITO SPECIFICATION", Encoding.ASCII.GetString(image, record + 7, 23));
        int catalog = BitConverter.ToInt32(image, record + 0x47) * CdBlockLength;
        Assert.Equal(0xEF, image[catalog + 1]); // EFI
        Assert.Equal(0x88, image[catalog + 0x20]); // bootable
        Assert.True(BitConverter.ToUInt16(image, catalog + 0x26) < 2, "a count of sectors cannot say how long the volume is");
        return BitConverter.ToInt32(image, catalog + 0x28) * CdBlockLength;
    }

    /// <summary>The first EFI system partition in the GPT (UEFI 2.10, 5.3).</summary>
    private static int GptStart(byte[] image)
    {
        Assert.Equal("EFI PART", Encoding.ASCII.GetString(image, SectorLength, 8));
        int entries = (int)BitConverter.ToInt64(image, SectorLength + 72) * SectorLength;
        int count = BitConverter.ToInt32(image, SectorLength + 80);
        int length = BitConverter.ToInt32(image, SectorLength + 84);
        Guid system = new("C12A7328-F81F-11D2-BA4B-00A0C93EC93B");
        int entry = Enumerable.Range(0, count).Select(i => entries + (i * length)).First(at => new Guid(image.AsSpan(at, 16)) == system);
        return (int)BitConverter.ToInt64(image, entry + 32) * SectorLength;
    }

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 7))];
}
