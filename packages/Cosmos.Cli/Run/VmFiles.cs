using System.Collections.Generic;
using System.IO;
using Hypervisor.Model.Vm;

namespace Cosmos.Cli.Run;

/// <summary>The files that a VM is given, read once, under the keys that vm.conf has for them.</summary>
public sealed class VmFiles
{
    private const string UBoot = "u-boot";

    /// <summary>Where Debian's u-boot-qemu puts it.</summary>
    public const string UBootImage = "/usr/lib/u-boot/qemu_arm64/u-boot.bin";

    private readonly List<(string Key, byte[] Content)> _contents = [];
    private string _kernelSource = "";
    private string _romSource = "";

    private VmFiles()
    {
    }

    /// <summary>Key and content of each file. The key is the file's name in the archive too.</summary>
    public IReadOnlyList<(string Key, byte[] Content)> Contents => _contents;

    /// <summary>Whether a value of <c>--guest</c> names a guest that is part of the kernel image.</summary>
    public static bool IsEmbedded(string guest) => guest is "tour" or "bench";

    /// <summary>Reads the files that the options name.</summary>
    /// <exception cref="CliException">A file is missing or cannot be read.</exception>
    public static VmFiles Read(VmOptions options)
    {
        var files = new VmFiles();
        string? rom = options.Rom;
        files._romSource = $"--rom {rom}";
        if (options.Guest == UBoot)
        {
            if (rom is not null)
            {
                throw CliException.Usage("--guest u-boot is itself what lies at address 0; leave --rom out");
            }

            rom = File.Exists(UBootImage)
                ? UBootImage
                : throw new CliException(ExitStatus.MissingPrerequisite, $"{UBootImage} is missing: install Debian's u-boot-qemu");
            files._romSource = $"--guest {UBoot}";
        }
        else if (options.Guest is { } guest && !IsEmbedded(guest))
        {
            files._kernelSource = $"--guest {guest}";
            files.Add("kernel", guest, "--guest", "; the guests with a name are tour, bench and u-boot");
            if (options.Load is null)
            {
                files._contents[^1] = ("kernel", PackedKernel.Unpack(files.Find("kernel"), files._kernelSource));
            }
        }

        files.Add("rom", rom, "--rom");
        files.Add("initrd", options.Initrd, "--initrd");
        files.Add("disk", options.Disk, "--disk");
        if (options.Disk is not null && files.Find("disk").Length == 0)
        {
            throw CliException.Usage($"--disk {options.Disk}: the file is empty");
        }

        return files;
    }

    /// <summary>Plans the load as the kernel will, to see whether it can be done.</summary>
    /// <exception cref="CliException">The image is damaged, unsuitable, or does not fit.</exception>
    public void CheckPlacement(VmConfig config)
    {
        string error = GuestPlacement.Check(config, Find("kernel"), Find("rom"), Find("initrd").Length, out _);
        if (error.Length > 0)
        {
            throw CliException.Usage($"{(config.Rom.Length > 0 ? _romSource : _kernelSource)}: {error}");
        }
    }

    private byte[] Find(string key) => _contents.Find(file => file.Key == key).Content ?? [];

    private void Add(string key, string? path, string option, string hint = "")
    {
        if (path is null)
        {
            return;
        }

        string wrong = HostFile.Read(path, out byte[] content);
        if (wrong.Length > 0)
        {
            throw CliException.Usage($"{option} {path}: {wrong}{(File.Exists(path) || Directory.Exists(path) ? "" : hint)}");
        }

        _contents.Add((key, content));
    }
}
