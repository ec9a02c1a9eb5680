using Cosmos.Core.DeviceTree;

namespace Cosmos.Core;

/// <summary>The time of day: read once from the machine's PL031 (DDI 0224), and counted on by the system counter from there.</summary>
public static class RealTimeClock
{
    private const uint DataRegister = 0x000;

    private static ulong s_start;
    private static ulong s_startTicks;

    /// <summary>Seconds since 1970, without leap seconds; since the machine's start where it has no clock.</summary>
    public static ulong Seconds => s_start + ((GenericTimer.NowTicks - s_startTicks) / GenericTimer.Frequency);

    /// <summary>The register window of the first enabled PL031; empty when there is none.</summary>
    public static PhysicalRange FindRegisters(FlattenedDeviceTree tree) =>
        tree.TryFindCompatible("arm,pl031"u8, out FdtNode node) && node.TryGetReg(0, out FdtRange registers)
            ? new PhysicalRange(registers.Address, registers.Size)
            : default;

    /// <summary>The counter value at which <see cref="Seconds"/> has grown by so much.</summary>
    public static ulong TicksAfter(uint seconds)
    {
        ulong elapsed = (GenericTimer.NowTicks - s_startTicks) / GenericTimer.Frequency;
        return s_startTicks + ((elapsed + seconds) * GenericTimer.Frequency);
    }

    /// <summary>Reads the clock. Its registers are mapped.</summary>
    public static void Initialize(PhysicalRange registers)
    {
        s_startTicks = GenericTimer.NowTicks;
        s_start = registers.Length == 0 ? 0 : Mmio.Read32((nuint)registers.Start + DataRegister);
    }
}
