using System;
using System.Collections.Generic;
using System.IO;
using Hypervisor.Model.Vm;

namespace Cosmos.Cli.Run;

/// <summary>The files that a VM is given, read once, under the keys that vm.conf has for them.</summary>
public sealed class VmFiles
{
    private const string UBoot = "u-boot";
    private const string UBootImage = "/usr/lib/u-boot/qemu_arm64/u-boot.bin";

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
        if (config.UsesEmbeddedGuest)
        {
            return;
        }

        var request = new GuestLoadRequest
        {
            Kernel = Find("kernel"),
            Rom = Find("rom"),
            IsRom = config.Rom.Length > 0,
            LoadAddress = config.LoadAddress,
            InitrdLength = Find("initrd").Length,
            MemorySize = config.MemorySize,
        };
        if (!GuestLoadPlanner.TryPlan(request, out _, out GuestLoadError error))
        {
            throw CliException.Usage($"{(request.IsRom ? _romSource : _kernelSource)}: {error.Message}");
        }
    }

    private byte[] Find(string key) => _contents.Find(file => file.Key == key).Content ?? [];

    private void Add(string key, string? path, string option, string hint = "")
    {
        if (path is null)
        {
            return;
        }

        if (Directory.Exists(path))
        {
            throw CliException.Usage($"{option} {path}: is a directory; give the path of a file");
        }

        if (!File.Exists(path))
        {
            throw CliException.Usage($"{option} {path}: the file does not exist{hint}");
        }

        try
        {
            if ((ulong)new FileInfo(path).Length >= QemuArguments.MachineMemory)
            {
                throw CliException.Usage($"{option} {path}: the file is larger than the machine's memory");
            }

            _contents.Add((key, File.ReadAllBytes(path)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"{option} {path}: cannot be read: {failure.Message}");
        }
    }
}
