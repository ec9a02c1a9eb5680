using System;
using System.IO;
using System.IO.Compression;
using System.Text;
using Cosmos.Cli;

namespace Cli.Tests.Manifest;

/// <summary>A folder with files for manifests to name, good ones and bad ones. It is a checkout too, without anything to build.</summary>
internal sealed class ManifestFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory().FullName;

    public ManifestFolder()
    {
        Save("flat.bin", [0x00, 0x00, 0x00, 0x14]);
        Save("empty.bin", []);
        SaveZeros("huge.cpio", 8 << 20);
        SaveZeros("huge.rom", (64 << 20) + 1);
        byte[] x86 = new byte[0x300];
        Encoding.ASCII.GetBytes("HdrS").CopyTo(x86, 0x202);
        Save("bzImage", x86);
        Save("flat.gz", Gzip([0x00, 0x00, 0x00, 0x14]));
        Save("cut.gz", Gzip(new byte[1000])[..12]);
        Directory.CreateDirectory(Path.Combine(_path, "folder"));
    }

    public static string Root { get; } = FindRoot();

    /// <summary>Where the broken manifests are.</summary>
    public static string Broken { get; } = Path.Combine(Root, "tests", "Cli.Tests", "Manifest", "Broken");

    public Repository Repository => new(_path);

    public string Copy(string broken)
    {
        string path = Path.Combine(_path, "vms.json");
        File.Copy(Path.Combine(Broken, broken), path, overwrite: true);
        return path;
    }

    public string PathOf(string name) => Path.Combine(_path, name);

    public string Save(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    /// <summary>A file that takes no room on the disk.</summary>
    private void SaveZeros(string name, long length)
    {
        using FileStream file = File.Create(Path.Combine(_path, name));
        file.SetLength(length);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);

    private static byte[] Gzip(byte[] content)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Kernel.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests are not in the checkout");
        }

        return folder;
    }
}
