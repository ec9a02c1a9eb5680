using System;
using System.Collections.Generic;
using System.IO;
using Cosmos.Cli.Linux;
using Cosmos.Cli.Run;
using Hypervisor.Model.Vm;

namespace Cosmos.Cli.Manifest;

/// <summary>Reads the files of a manifest's VMs, each once, and sees whether they can be loaded.</summary>
/// <param name="folder">What paths are relative to.</param>
/// <param name="repository">Where fetched guests are kept.</param>
/// <param name="errors">Gets what is wrong.</param>
public sealed class ManifestFiles(string folder, Repository repository, ManifestErrors errors)
{
    /// <summary>The guest that is fetched from Debian.</summary>
    public const string Linux = "linux";

    private readonly Dictionary<(string Path, bool Unpack), string> _names = [];
    private readonly List<(string Name, byte[] Content)> _contents = [];

    /// <summary>The files, by the names that the VMs have for them.</summary>
    public IReadOnlyList<(string Name, byte[] Content)> Contents => _contents;

    /// <summary>Whether a guest is part of the kernel image.</summary>
    public static bool IsEmbedded(string guest) => VmFiles.IsEmbedded(guest);

    /// <summary>Reads the files that a VM's fields name.</summary>
    public void Read(ManifestVm vm)
    {
        foreach (string key in new[] { "kernel", "rom", "initrd", "disk" })
        {
            if (vm.TextOf(key) is { } path)
            {
                Take(vm, key, Path.GetFullPath(Path.Combine(folder, path)), $"{vm.Path}.{key} is {vm.Fields[key]}", vm.OffsetOf(key));
            }
        }

        if (vm.TextOf("guest") == "u-boot")
        {
            Take(vm, "rom", VmFiles.UBootImage, $"{vm.Path}.guest is u-boot, Debian's u-boot-qemu: {VmFiles.UBootImage}", vm.OffsetOf("guest"));
        }
    }

    /// <summary>Gives a VM whose guest is linux its kernel, and its initrd unless it has one.</summary>
    /// <exception cref="CliException">They are not there and could not be fetched.</exception>
    public void AddLinux(ManifestVm vm)
    {
        string? own = vm.TextOf("initrd");
        (string kernel, string initrd) = LinuxGuest.Fetch(repository, LinuxRelease.Default, own);
        long offset = vm.OffsetOf("guest");
        Take(vm, "kernel", kernel, $"{vm.Path}.guest", offset);
        if (own is null)
        {
            Take(vm, "initrd", initrd, $"{vm.Path}.guest", offset);
        }

        string wrong = VmConfigKeys.Set(vm.Config, "append", $"{LinuxGuest.CommandLine} {vm.TextOf("append")}".TrimEnd());
        if (wrong.Length > 0)
        {
            errors.Add(vm.OffsetOf("append"), $"{vm.Path}.append: {wrong}, of which linux needs {LinuxGuest.CommandLine.Length + 1}");
        }
    }

    /// <summary>Plans the load as the kernel will.</summary>
    public void CheckPlacement(ManifestVm vm)
    {
        VmConfig config = vm.Config;
        string wrong = GuestPlacement.Check(config, Find(config.Kernel), Find(config.Rom), Find(config.Initrd).Length, out string key);
        if (wrong.Length > 0)
        {
            string field = vm.Fields.ContainsKey(key) ? key : "guest";
            errors.Add(vm.OffsetOf(field), $"{vm.Path}.{field} is {vm.Fields[field]}: {wrong}");
        }
    }

    private byte[] Find(string name) => _contents.Find(file => file.Name == name).Content ?? [];

    private void Take(ManifestVm vm, string key, string path, string source, long offset)
    {
        bool unpack = key == "kernel" && vm.TextOf("load") is null;
        if (!_names.TryGetValue((path, unpack), out string? name))
        {
            string wrong = TryRead(path, unpack, source, out byte[] content);
            wrong += wrong.Length > 0 && !Path.Exists(path) && vm.TextOf(key) is { } given && !Path.IsPathRooted(given) ? "; paths start at the manifest's folder" : "";
            wrong = wrong.Length == 0 && content.Length == 0 ? $"{source}: the file is empty" : wrong;
            if (wrong.Length > 0)
            {
                errors.Add(offset, wrong);
                vm.IsSound = false;
                return;
            }

            // A dot is in no VM's name, so no two files get the same.
            name = $"{vm.Config.Name}.{key}";
            _names.Add((path, unpack), name);
            _contents.Add((name, content));
        }

        VmConfigKeys.Set(vm.Config, key, name);
    }

    private static string TryRead(string path, bool unpack, string source, out byte[] content)
    {
        string wrong = HostFile.Read(path, out content);
        if (wrong.Length > 0)
        {
            return $"{source}: {wrong}";
        }

        try
        {
            content = unpack ? PackedKernel.Unpack(content, source) : content;
            return "";
        }
        catch (CliException failure)
        {
            return failure.Message;
        }
    }
}
