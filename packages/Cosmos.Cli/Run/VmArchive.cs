using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Cosmos.Cli.Iso;
using Hypervisor.Model.Vm;

namespace Cosmos.Cli.Run;

/// <summary>What the kernel gets as its initrd: vm.conf and the files it names, in a cpio archive.</summary>
/// <param name="config">The VM, checked.</param>
/// <param name="files">The files by the names that <paramref name="config"/> has for them.</param>
public sealed class VmArchive(VmConfig config, VmFiles files)
{
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
        var lines = new StringBuilder();
        Set(lines, "guest", options.Guest is { } guest && VmFiles.IsEmbedded(guest) ? guest : null);
        Set(lines, "count", options.Count);
        Set(lines, "vcpus", options.Vcpus);
        Set(lines, "pin", options.Pin);
        Set(lines, "memory", options.Memory);
        Set(lines, "conduit", options.Conduit);
        Set(lines, "on-poweroff", options.OnPowerOff);
        Set(lines, "on-reset", options.OnReset);
        Set(lines, "load", options.Load);
        Set(lines, "append", options.Append);
        Set(lines, "policy", options.Policy);
        var ruled = new VmConfig(); // one for all rules, as each is checked against those before it
        foreach (string rule in options.Rules?.Split('\n') ?? [])
        {
            Set(lines, "rule", rule, ruled);
        }

        Set(lines, "trace", options.Trace);
        foreach ((string key, _) in files.Contents)
        {
            lines.Append($"{key}={key}\n");
        }

        if (!VmConfigParser.TryParse(Encoding.UTF8.GetBytes(lines.ToString()), out VmConfig config, out string error))
        {
            throw CliException.Usage($"{error} (kernel is what --guest PATH gives, rom what --rom or --guest u-boot gives)");
        }

        if (config.MemorySize * (ulong)config.Count >= QemuArguments.MachineMemory)
        {
            string asked = config.Count == 1 ? $"--memory {options.Memory}" : $"--count {config.Count}: {config.Count} VMs of {config.MemorySize >> 20}M";
            throw CliException.Usage($"{asked}: the machine has {QemuArguments.MachineMemory >> 30}G in all; give {(config.Count == 1 ? "the VM" : "each VM")} less");
        }

        files.CheckPlacement(config);
        return new VmArchive(config, files);
    }

    /// <summary>What the archive holds, as files of a bootable volume.</summary>
    public IEnumerable<VolumeFile> Files => Contents.Select(file => new VolumeFile(VolumeFile.Folder + file.Name, file.Content));

    private IEnumerable<(string Name, byte[] Content)> Contents =>
        files.Contents.Prepend((Key: "vm.conf", Content: Encoding.UTF8.GetBytes(VmConfigWriter.Format(config))));

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

    /// <summary>Adds a line of vm.conf for an option of the same name; a wrong value is told in the option's words.</summary>
    private static void Set(StringBuilder lines, string key, string? value, VmConfig? config = null)
    {
        if (value is null)
        {
            return;
        }

        if (value.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0)
        {
            throw CliException.Usage($"--{key}: only printable ASCII in one line is allowed");
        }

        if (!VmConfigParser.TrySet(config ?? new VmConfig(), key, value, out string error))
        {
            throw CliException.Usage($"--{key} {value}: {error[(error.IndexOf(": ", key.Length + value.Length, StringComparison.Ordinal) + 2)..]}");
        }

        lines.Append($"{key}={value}\n");
    }
}
