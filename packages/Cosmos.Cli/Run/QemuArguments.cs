using System.Collections.Generic;
using System.Globalization;

namespace Cosmos.Cli.Run;

/// <summary>Writes QEMU's command line.</summary>
public static class QemuArguments
{
    /// <summary>RAM of the physical machine, in bytes.</summary>
    public const ulong MachineMemory = 2UL << 30;

    /// <summary>The port of the gdb stub.</summary>
    public const int DebugPort = 1234;

    // One instruction is one nanosecond of virtual time, and the clock and random seed are fixed: every run is the same.
    private static readonly string[] s_exactTime = ["-icount", "shift=0,sleep=off", "-seed", "1", "-rtc", "base=2024-01-01T00:00:00,clock=vm"];

    /// <summary>The machine, the kernel and, if there is one, the archive with the VM's configuration and files.</summary>
    /// <param name="machine">The physical machine asked for.</param>
    /// <param name="kernelImage">The arm64 Image to boot.</param>
    /// <param name="archive">A cpio archive, or null for the kernel's built-in defaults.</param>
    public static List<string> Create(MachineOptions machine, string kernelImage, string? archive)
    {
        List<string> arguments =
        [
            "-M", "virt,virtualization=on,gic-version=3",
            "-cpu", machine.CpuModel,
            "-smp", machine.Cpus.ToString(CultureInfo.InvariantCulture),
            "-m", $"{MachineMemory >> 20}M",
            "-display", "none", "-monitor", "none", "-serial", "stdio", "-nic", "none", "-no-reboot",
            "-kernel", kernelImage,
        ];
        if (archive is not null)
        {
            arguments.AddRange(["-initrd", archive]);
        }

        if (machine.ExactTime)
        {
            arguments.AddRange(s_exactTime);
        }

        if (machine.Debug)
        {
            arguments.AddRange(["-gdb", $"tcp:127.0.0.1:{DebugPort}", "-S"]);
        }

        return arguments;
    }
}
