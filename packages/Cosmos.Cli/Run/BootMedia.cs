using System;
using System.Collections.Generic;
using System.IO;
using Cosmos.Cli.Build;
using Cosmos.Cli.Iso;
using Cosmos.Cli.TrustedFirmware;

namespace Cosmos.Cli.Run;

/// <summary>What one run boots from, and QEMU's arguments for it. Files that were made for the run alone go with it.</summary>
public sealed class BootMedia : IDisposable
{
    /// <summary>UEFI for QEMU's virt board, as Debian has it.</summary>
    private const string UefiFirmware = "/usr/share/qemu-efi-aarch64/QEMU_EFI.fd";

    private readonly List<string> _temporary = [];

    private BootMedia()
    {
    }

    /// <summary>QEMU's whole command line.</summary>
    public List<string> Arguments { get; private set; } = [];

    /// <summary>Writes the files.</summary>
    /// <param name="repository">The checkout, with a kernel image.</param>
    /// <param name="machine">The physical machine asked for.</param>
    /// <param name="archive">The VM's configuration and files, or null for the kernel's built-in defaults.</param>
    /// <exception cref="CliException">Firmware was asked for and cannot be had.</exception>
    public static BootMedia Create(Repository repository, MachineOptions machine, VmArchive? archive)
    {
        var media = new BootMedia();
        try
        {
            if (machine.Drive != BootDrive.None)
            {
                media.Arguments = media.UefiBoot(repository, machine, archive);
                return media;
            }

            string? archivePath = archive is null ? null : media.Keep(archive.Write(repository.Artifacts));
            media.Arguments = machine.El3 == El3Firmware.TrustedFirmwareA
                ? media.FirmwareBoot(repository, machine, archivePath)
                : QemuArguments.Create(machine, repository.KernelImage, archivePath);
            return media;
        }
        catch
        {
            media.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _temporary.ForEach(File.Delete);

    /// <summary>The image that the build has left when no VM was asked for, else one with the VM's files.</summary>
    private List<string> UefiBoot(Repository repository, MachineOptions machine, VmArchive? archive)
    {
        if (!File.Exists(UefiFirmware))
        {
            throw new CliException(ExitStatus.MissingPrerequisite, $"{UefiFirmware} is missing: install Debian's qemu-efi-aarch64");
        }

        if (archive is null)
        {
            KernelBuild.RequireIso(repository);
            return QemuArguments.CreateWithUefi(machine, UefiFirmware, repository.IsoImage);
        }

        string image = Keep(Path.Combine(repository.Artifacts, $"boot-{Environment.ProcessId}.iso"));
        IsoContent.Write(repository, image, archive);
        return QemuArguments.CreateWithUefi(machine, UefiFirmware, image);
    }

    /// <summary>
    /// Only <c>-kernel</c> makes QEMU load an initrd and tell of it in the device tree. Behind firmware the archive is put into RAM by
    /// a loader device, and the device tree is QEMU's own, read out beforehand, with the archive's place added.
    /// </summary>
    private List<string> FirmwareBoot(Repository repository, MachineOptions machine, string? archive)
    {
        string firmware = TrustedFirmwareBuild.Run(repository);
        TrustedFirmwareBuild.CheckModel(firmware, machine.CpuModel);
        string prefix = Path.Combine(repository.Artifacts, $"boot-{Environment.ProcessId}");
        string flash = Keep(prefix + ".flash");
        File.WriteAllBytes(flash, FlashImage.Create(firmware, repository.KernelImage));
        if (archive is null)
        {
            return QemuArguments.CreateWithFirmware(machine, flash, archive: null, deviceTree: null);
        }

        string tree = Keep(prefix + ".dtb");
        ProcessOutput dump = ProcessOutput.Capture(QemuProcess.Find(), QemuArguments.DumpDeviceTree(machine, flash, tree), repository.Root, _ => { });
        if (dump.Status != 0)
        {
            dump.Lines.ForEach(Console.Error.WriteLine);
            throw new CliException(ExitStatus.Failed, "QEMU did not tell its device tree");
        }

        ulong length = (ulong)new FileInfo(archive).Length;
        File.WriteAllBytes(tree, BootDeviceTree.WithInitrd(File.ReadAllBytes(tree), QemuArguments.ArchiveAddress, length));
        return QemuArguments.CreateWithFirmware(machine, flash, archive, tree);
    }

    private string Keep(string path)
    {
        _temporary.Add(path);
        return path;
    }
}
