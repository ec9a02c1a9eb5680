using System.Collections.Generic;
using System.Globalization;

namespace Cosmos.Cli.Run;

/// <summary>Writes QEMU's command line.</summary>
public static class QemuArguments
{
    /// <summary>RAM of the physical machine, in bytes.</summary>
    public const ulong MachineMemory = 2UL << 30;

    /// <summary>Where <c>-kernel</c> puts the image.</summary>
    public const ulong KernelAddress = 0x4020_0000;

    /// <summary>
    /// Where the archive lies in RAM when firmware starts the kernel: past the kernel and past anything that
    /// TF-A uses. The device tree tells the kernel.
    /// </summary>
    public const ulong ArchiveAddress = 0x6800_0000;

    private const string Board = "virt,virtualization=on,gic-version=3";
    private const string BareBoard = "virt,gic-version=3";
    private const string BoardWithEl3 = "virt,secure=on,virtualization=on,gic-version=3";

    // One instruction is one nanosecond of virtual time, and the clock and random seed are fixed: every run is the same.
    private static readonly string[] s_exactTime = ["-icount", "shift=0,sleep=off", "-rtc", "base=2024-01-01T00:00:00,clock=vm"];

    /// <summary>The machine, the kernel and, if there is one, the archive with the VM's configuration and files.</summary>
    /// <param name="machine">The physical machine asked for.</param>
    /// <param name="kernelImage">The arm64 Image to boot.</param>
    /// <param name="archive">A cpio archive, or null for the kernel's built-in defaults.</param>
    public static List<string> Create(MachineOptions machine, string kernelImage, string? archive)
    {
        List<string> arguments = [.. Machine(machine, Board), .. Run(machine), "-kernel", kernelImage];
        if (archive is not null)
        {
            arguments.AddRange(["-initrd", archive]);
        }

        return arguments;
    }

    /// <summary>The machine with an EL3, and firmware that starts the kernel.</summary>
    /// <param name="machine">The physical machine asked for.</param>
    /// <param name="flash">The image at address 0, the kernel in it.</param>
    /// <param name="archive">A cpio archive for <see cref="ArchiveAddress"/>, or null.</param>
    /// <param name="deviceTree">A device tree that tells of the archive, or null for QEMU's own.</param>
    public static List<string> CreateWithFirmware(MachineOptions machine, string flash, string? archive, string? deviceTree)
    {
        List<string> arguments = [.. Machine(machine, BoardWithEl3), .. Run(machine), "-bios", flash];
        if (archive is not null)
        {
            arguments.AddRange(["-device", $"loader,file={Escape(archive)},addr=0x{ArchiveAddress:x},force-raw=on"]);
        }

        if (deviceTree is not null)
        {
            arguments.AddRange(["-dtb", deviceTree]);
        }

        return arguments;
    }

    /// <summary>The machine with UEFI, which starts the kernel from a drive. UEFI passes random bytes on if the machine has a device for them.</summary>
    /// <param name="machine">The physical machine asked for, with a drive.</param>
    /// <param name="firmware">UEFI for QEMU's virt board.</param>
    /// <param name="image">The bootable image.</param>
    public static List<string> CreateWithUefi(MachineOptions machine, string firmware, string image)
    {
        string drive = $"if=none,id=boot,format=raw,readonly=on,file={Escape(image)}";
        string[] devices = machine.Drive switch
        {
            BootDrive.Cdrom => ["-drive", $"{drive},media=cdrom", "-device", "virtio-scsi-pci", "-device", "scsi-cd,drive=boot"],
            BootDrive.Usb => ["-drive", drive, "-device", "qemu-xhci", "-device", "usb-storage,drive=boot"],
            _ => ["-drive", drive, "-device", "virtio-blk-pci,drive=boot"],
        };
        return
        [
            .. Machine(machine, machine.Acpi ? Board : $"{Board},acpi=off"), .. Run(machine),
            "-bios", firmware, "-device", "virtio-rng-pci", .. devices,
        ];
    }

    /// <summary>A machine without EL2 that starts Linux itself, for comparison.</summary>
    /// <param name="machine">The physical machine asked for.</param>
    /// <param name="memory">Its RAM, in bytes.</param>
    /// <param name="linux">The arm64 Image to boot.</param>
    /// <param name="initrd">Linux's initial RAM disk.</param>
    /// <param name="deviceTree">The machine's description, to which QEMU adds RAM, the initrd and the command line.</param>
    /// <param name="commandLine">Linux's.</param>
    public static List<string> CreateWithoutKernel(
        MachineOptions machine, ulong memory, string linux, string initrd, string deviceTree, string commandLine) =>
    [
        .. Machine(machine, BareBoard, memory), .. Run(machine), "-kernel", linux, "-initrd", initrd, "-dtb", deviceTree, "-append", commandLine,
    ];

    /// <summary>The same machine with firmware, for a QEMU that only writes its device tree to a file.</summary>
    public static List<string> DumpDeviceTree(MachineOptions machine, string flash, string deviceTree) =>
        [.. Machine(machine, $"{BoardWithEl3},dumpdtb={Escape(deviceTree)}"), "-bios", flash];

    private static IEnumerable<string> Machine(MachineOptions machine, string board, ulong memory = MachineMemory) =>
    [
        "-M", board,
        "-cpu", machine.CpuModel,
        "-smp", machine.Cpus.ToString(CultureInfo.InvariantCulture),
        "-m", $"{memory >> 20}M",
        "-display", "none", "-monitor", "none", "-serial", "stdio", "-nic", "none", "-no-reboot",
    ];

    private static List<string> Run(MachineOptions machine)
    {
        List<string> arguments = machine.ExactTime ? [.. s_exactTime, "-seed", machine.Seed.ToString(CultureInfo.InvariantCulture)] : [];
        if (machine.Debug)
        {
            arguments.AddRange(["-gdb", $"tcp:127.0.0.1:{machine.DebugPort}", "-S"]);
        }

        return arguments;
    }

    /// <summary>A comma within a value of QEMU's is written twice.</summary>
    public static string Escape(string path) => path.Replace(",", ",,");
}
