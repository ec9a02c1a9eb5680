using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>CPU_SUSPEND (DEN0022 5.4) to standby, woken by the timer, and power states that are refused.</summary>
internal sealed class Suspend : Scenario
{
    private const ulong Microseconds = 2000;
    /// <summary>A reserved bit each, no state, the original format's powerdown, and states that are none.</summary>
    private static readonly ulong[] s_invalid =
        [0x8000_0001, 0x2000_0001, 0x1000_0001, 0, 0x1_0000, 0x4000_0000, 0x4000_0001, 0x3, 0x4000_0033, 0x4000_2333];

    public override string Title => "CPU_SUSPEND to standby";

    public override int CheckCount(int vcpus) => 5 + s_invalid.Length;

    public override void Run(Conduit conduit, int vcpus)
    {
        Sleep(conduit, Psci.CpuSuspend);
        Sleep(conduit, Psci.CpuSuspend64);
        VirtualTimer.Arm(0);
        Checks.Equal("with an interrupt pending", Psci.Success, Psci.Call(conduit, Psci.CpuSuspend64, Psci.Standby));
        VirtualTimer.Disarm();
        foreach (ulong powerState in s_invalid)
        {
            Checks.Equal("power_state", powerState, Psci.InvalidParameters,
                Psci.Call(conduit, Psci.CpuSuspend, powerState, SecondaryStart.EntryPoint()));
        }
    }

    private static void Sleep(Conduit conduit, ulong function)
    {
        ulong start = GuestRegisters.ReadCntvctEl0();
        VirtualTimer.Arm(Microseconds);
        Checks.Equal("standby, id", function, Psci.Success, Psci.Call(conduit, function, Psci.Standby));

        // Standby may end early for any reason (DEN0022 5.4.5), but with one interrupt source it has none.
        ulong ticks = GuestRegisters.ReadCntvctEl0() - start;
        VirtualTimer.Disarm();
        Checks.True("sleeps until the timer fires, id", function, ticks >= Deadline.Ticks(Microseconds));
    }
}
