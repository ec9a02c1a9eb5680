namespace Cosmos.Cli.Run;

/// <summary>The physical machine that QEMU is to be.</summary>
/// <param name="Cpus">Number of physical CPUs.</param>
/// <param name="CpuModel">QEMU's name of the CPU model, one of <see cref="CpuModels"/>.</param>
/// <param name="ExactTime">Count instructions instead of time (<c>-icount</c>), so that runs repeat exactly.</param>
/// <param name="Debug">Wait for gdb before the first instruction.</param>
/// <param name="El3">The firmware below the kernel.</param>
/// <param name="DebugPort">The port of the gdb stub, on the loopback address.</param>
/// <param name="Drive">What UEFI boots the kernel from, if it does.</param>
/// <param name="Acpi">Whether UEFI describes the machine by ACPI, as it does unless told otherwise, or by FDT.</param>
/// <param name="Seed">Of the machine's random numbers, when <paramref name="ExactTime"/> makes them repeat.</param>
public sealed record MachineOptions(
    int Cpus = 1, string CpuModel = MachineOptions.DefaultCpuModel, bool ExactTime = false, bool Debug = false, El3Firmware El3 = El3Firmware.None,
    int DebugPort = MachineOptions.DefaultDebugPort, BootDrive Drive = BootDrive.None, bool Acpi = true, int Seed = 1)
{
    /// <summary>What gdb's own examples take.</summary>
    public const int DefaultDebugPort = 1234;

    /// <summary>The model that is used when none is asked for.</summary>
    public const string DefaultCpuModel = "cortex-a72";

    /// <summary>The most CPUs that QEMU's virt machine has with a GICv3 and this kernel looks for.</summary>
    public const int MaximumCpus = 64;

    /// <summary>The models that the kernel is tested on.</summary>
    public static readonly string[] CpuModels = [DefaultCpuModel, "neoverse-n1", "max"];
}
