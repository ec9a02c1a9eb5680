using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cosmos.Cli.Run;
using Hypervisor.Model.Vm;

namespace Cosmos.Cli.Manifest;

/// <summary>The file that lists the VMs of an image: checked here, so that the kernel gets what is right or nothing.</summary>
public static class VmManifest
{
    /// <summary>Reads and checks a manifest and the files that it names.</summary>
    /// <param name="repository">The checkout, for guests that are fetched.</param>
    /// <param name="path">The manifest's.</param>
    /// <param name="machineMemory">Bytes that the machine has, or null when it is not known.</param>
    /// <exception cref="CliException">Something is wrong; each mistake has got its line on stderr.</exception>
    public static VmArchive Read(Repository repository, string path, ulong? machineMemory)
    {
        (VmArchive? archive, IReadOnlyList<string> errors) = Check(repository, path, KernelDevices.Read(repository), machineMemory);
        if (archive is null && Check(repository, path, null, machineMemory).Archive is not null && KernelDevices.TryUpdate(repository))
        {
            (archive, errors) = Check(repository, path, KernelDevices.Read(repository), machineMemory);
        }

        if (archive is not null)
        {
            return archive;
        }

        foreach (string error in errors)
        {
            Console.Error.WriteLine(error);
        }

        throw CliException.Usage($"{path}: {errors.Count} {(errors.Count == 1 ? "mistake" : "mistakes")}, see docs/manifest.md; nothing was built");
    }

    /// <summary>As <see cref="Read"/>, but returns the mistakes, each as one line.</summary>
    /// <param name="offered">Names of devices that the kernel's modules offer, besides those that are built in; null for any.</param>
    /// <exception cref="CliException">The file cannot be read, or a guest cannot be fetched.</exception>
    public static (VmArchive? Archive, IReadOnlyList<string> Errors) Check(Repository repository, string path, string[]? offered, ulong? machineMemory)
    {
        string unreadable = HostFile.Read(path, out byte[] content);
        if (unreadable.Length > 0)
        {
            throw CliException.Usage($"{path}: {unreadable}");
        }

        var json = new JsonFile(content);
        var errors = new ManifestErrors(path, json);
        JsonValue? root = json.Read(out string wrong, out long offset);
        if (root is null)
        {
            errors.Add(offset, $"this is not JSON: {wrong}");
            return (null, errors.Lines);
        }

        var files = new ManifestFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, repository, errors);
        List<ManifestVm> vms = ManifestShape.Read(root, errors);
        CheckVms(vms, new ManifestValues(errors, offered), files, errors);
        CheckTotal(vms, root, errors, machineMemory);
        return errors.IsEmpty ? (new VmArchive([.. vms.Select(vm => vm.Config)], files.Contents), []) : (null, errors.Lines);
    }

    private static void CheckVms(List<ManifestVm> vms, ManifestValues values, ManifestFiles files, ManifestErrors errors)
    {
        List<VmConfig> before = [];
        foreach (ManifestVm vm in vms)
        {
            values.Set(vm);
            if (vm.IsNamed)
            {
                values.CheckBehind(before, vm);
                before.Add(vm.Config);
            }

            files.Read(vm);
        }

        // A fetch takes its time, so what is wrong is said before.
        foreach (ManifestVm vm in vms.Where(vm => errors.IsEmpty && vm.TextOf("guest") == ManifestFiles.Linux))
        {
            files.AddLinux(vm);
        }

        foreach (ManifestVm vm in vms.Where(vm => vm.IsSound && (errors.IsEmpty || vm.TextOf("guest") != ManifestFiles.Linux)))
        {
            files.CheckPlacement(vm);
        }
    }

    /// <summary>The kernel sees to this as well, but only once it runs.</summary>
    private static void CheckTotal(List<ManifestVm> vms, JsonValue root, ManifestErrors errors, ulong? machineMemory)
    {
        UInt128 total = 0;
        foreach (ManifestVm vm in vms)
        {
            total += (UInt128)vm.Config.MemorySize * (uint)vm.Config.Count;
        }

        if (errors.IsEmpty && machineMemory is { } limit && total >= limit)
        {
            errors.Add(root.Members.First(member => member.Name == ManifestShape.Vms).Value.Offset, $"{ManifestShape.Vms} have {total >> 20}M in all: the machine has {limit >> 20}M; give them less");
        }
    }
}
