namespace Cosmos.Core;

/// <summary>
/// The system counter and this CPU's EL2 physical timer (Arm ARM D12.2). The kernel owns CNTHP; guests have the virtual
/// timer.
/// </summary>
public static class GenericTimer
{
    /// <summary>The PPI that BSA 1.0 table 3 assigns to the non-secure EL2 physical timer.</summary>
    public const uint InterruptId = 26;

    /// <summary>A deadline that never comes.</summary>
    public const ulong Never = ulong.MaxValue;

    private const ulong ControlEnable = 1;

    private static ulong s_frequency;

    /// <summary>Ticks per second.</summary>
    public static ulong Frequency => s_frequency;

    /// <summary>The counter. Since the machine's reset, as it is never set again.</summary>
    public static ulong NowTicks => SystemRegisters.ReadCntpctEl0();

    /// <summary>Nanoseconds since the machine's reset; 0 before <see cref="Initialize"/>.</summary>
    public static ulong NowNanoseconds =>
        s_frequency == 0 ? 0 : TickConversion.ToNanoseconds(NowTicks, s_frequency);

    public static void Initialize()
    {
        s_frequency = SystemRegisters.ReadCntfrqEl0();
        SetDeadline(Never);
    }

    /// <summary>The same for another CPU's timer; the frequency is the machine's.</summary>
    public static void InitializeProcessor()
    {
        SetDeadline(Never);
        Gic.Enable(InterruptId);
    }

    public static ulong FromNanoseconds(ulong nanoseconds) => TickConversion.FromNanoseconds(nanoseconds, s_frequency);

    /// <summary>
    /// Raises <see cref="InterruptId"/> once the counter reaches <paramref name="ticks"/>, and lowers it until then; at
    /// once if that is past. <see cref="Never"/> turns the timer off.
    /// </summary>
    public static void SetDeadline(ulong ticks)
    {
        if (ticks == Never)
        {
            SystemRegisters.WriteCnthpCtlEl2(0);
        }
        else
        {
            SystemRegisters.WriteCnthpCvalEl2(ticks);
            SystemRegisters.WriteCnthpCtlEl2(ControlEnable);
        }

        // The interrupt line follows the register only now, so an end-of-interrupt after this cannot see the old level.
        Barriers.Isb();
    }
}
