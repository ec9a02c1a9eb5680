using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Cosmos.Cli.Iso;
using Hypervisor.Model.Vm;

namespace Cosmos.Cli.Run;

/// <summary>What the kernel gets as its initrd: vm.conf and the files it names, in a cpio archive.</summary>
/// <param name="vms">The VMs, checked.</param>
/// <param name="files">The files by the names that <paramref name="vms"/> have for them.</param>
public sealed class VmArchive(IReadOnlyList<VmConfig> vms, IReadOnlyList<(string Name, byte[] Content)> files)
{
    /// <summary>The file that describes the VMs.</summary>
    public const string ConfigName = "vm.conf";

    /// <summary>Name and content of each file, vm.conf first. The names are plain: no folders, no spaces, unlike without regard to capitals.</summary>
    public IReadOnlyList<(string Name, byte[] Content)> Contents { get; } =
        [(ConfigName, Encoding.ASCII.GetBytes(VmConfigWriter.Format(vms))), .. files];

    /// <summary>Checks the options with the kernel's own parser and load planner, so that a mistake is told before anything boots.</summary>
    /// <returns>Null when no option was given: the kernel then takes its defaults.</returns>
    /// <exception cref="CliException">An option is wrong, a file is missing, or the image cannot be loaded.</exception>
    public static VmArchive? Create(VmOptions options)
    {
        if (options == new VmOptions())
        {
            return null;
        }

        var files = VmFiles.Read(options);
        var config = new VmConfig();
        Set(config, "guest", options.Guest is { } guest && VmFiles.IsEmbedded(guest) ? guest : null);
        Set(config, "count", options.Count);
        Set(config, "vcpus", options.Vcpus);
        Set(config, "pin", options.Pin);
        Set(config, "memory", options.Memory);
        Set(config, "conduit", options.Conduit);
        Set(config, "wfi", options.Wfi);
        Set(config, "on-poweroff", options.OnPowerOff);
        Set(config, "on-reset", options.OnReset);
        Set(config, "load", options.Load);
        Set(config, "append", options.Append);
        Set(config, "policy", options.Policy);
        foreach (string rule in options.Rules?.Split('\n') ?? [])
        {
            Set(config, VmConfigKeys.Rule, rule);
        }

        Set(config, "trace", options.Trace);
        foreach ((string key, _) in files.Contents)
        {
            Set(config, key, key);
        }

        string error = VmConfigRules.Check(config, out _);
        if (error.Length > 0)
        {
            throw CliException.Usage($"{error} (kernel is what --guest PATH gives, rom what --rom or --guest u-boot gives)");
        }

        if (config.MemorySize * (ulong)config.Count >= QemuArguments.MachineMemory)
        {
            string asked = config.Count == 1 ? $"--memory {options.Memory}" : $"--count {config.Count}: {config.Count} VMs of {config.MemorySize >> 20}M";
            throw CliException.Usage($"{asked}: the machine has {QemuArguments.MachineMemory >> 30}G in all; give {(config.Count == 1 ? "the VM" : "each VM")} less");
        }

        files.CheckPlacement(config);
        return new VmArchive([config], files.Contents);
    }

    /// <summary>What the archive holds, as files of a bootable volume.</summary>
    public IEnumerable<VolumeFile> Files => Contents.Select(file => new VolumeFile(VolumeFile.Folder + file.Name, file.Content));

    /// <summary>Writes the archive.</summary>
    /// <param name="folder">Where to; it is made when it is missing.</param>
    /// <returns>The archive's path, which no other run shares.</returns>
    public string Write(string folder)
    {
        var writer = new CpioWriter();
        foreach ((string name, byte[] content) in Contents)
        {
            writer.Add(name, content);
        }

        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, $"vm-{Environment.ProcessId}.cpio");
        File.WriteAllBytes(path, writer.Finish());
        return path;
    }

    /// <summary>Sets a key from an option of the same name; a wrong value is told in the option's words.</summary>
    private static void Set(VmConfig config, string key, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (value.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0)
        {
            throw CliException.Usage($"--{key}: only printable ASCII in one line is allowed");
        }

        string allowed = VmConfigKeys.Set(config, key, value);
        if (allowed.Length > 0)
        {
            throw CliException.Usage($"--{key} {value}: {allowed}");
        }
    }
}
