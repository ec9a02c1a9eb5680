using System;
using Cosmos.Core.DeviceTree;

namespace Cosmos.Core;

/// <summary>
/// The time of day: read once from the machine's PL031 (DDI 0224), or by whoever started the kernel from UEFI's clock, and counted
/// on by the system counter from there.
/// </summary>
public static class RealTimeClock
{
    private const uint DataRegister = 0x000;

    /// <summary>The property of /chosen with the seconds since 1970, where firmware keeps the clock to itself.</summary>
    public static ReadOnlySpan<byte> TimeProperty => "cosmos,time"u8;

    /// <summary>The property of /chosen with the system counter's value at that time.</summary>
    public static ReadOnlySpan<byte> TimeTicksProperty => "cosmos,time-ticks"u8;

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
    /// <param name="registers">What <see cref="FindRegisters"/> has found.</param>
    /// <param name="tree">Tells the time where there are none.</param>
    public static void Initialize(PhysicalRange registers, FlattenedDeviceTree tree)
    {
        s_startTicks = GenericTimer.NowTicks;
        if (registers.Length != 0)
        {
            s_start = Mmio.Read32((nuint)registers.Start + DataRegister);
        }
        else if (TryReadHandedOver(tree, out ulong seconds, out ulong ticks))
        {
            s_start = seconds;
            s_startTicks = ticks;
        }
    }

    /// <summary>The time that /chosen tells, if it does.</summary>
    public static bool TryReadHandedOver(FlattenedDeviceTree tree, out ulong seconds, out ulong ticks)
    {
        seconds = 0;
        ticks = 0;
        return tree.TryFindPath("/chosen"u8, out FdtNode chosen)
            && chosen.TryGetProperty(TimeProperty, out FdtProperty time) && time.TryGetNumber(out seconds)
            && chosen.TryGetProperty(TimeTicksProperty, out FdtProperty counter) && counter.TryGetNumber(out ticks);
    }
}
