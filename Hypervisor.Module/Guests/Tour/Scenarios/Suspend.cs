using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>CPU_SUSPEND (DEN0022 5.4) to standby, woken by the timer, and requests that are refused.</summary>
internal sealed class Suspend : Scenario
{
    private const ulong Microseconds = 2000;
    private const ulong Powerdown = 1 << 16;

    public override string Title => "CPU_SUSPEND";

    public override int CheckCount(int vcpus) => 8;

    public override void Run(Conduit conduit, int vcpus)
    {
        Sleep(conduit, Psci.CpuSuspend);
        Sleep(conduit, Psci.CpuSuspend64);
        VirtualTimer.Arm(0);
        Checks.Equal("with an interrupt pending", Psci.Success, Psci.Call(conduit, Psci.CpuSuspend64));
        VirtualTimer.Disarm();
        Checks.Equal("reserved bits of power_state", Psci.InvalidParameters, Psci.Call(conduit, Psci.CpuSuspend, 0x8000_0000));
        Checks.Equal("powerdown, entry outside of RAM", Psci.InvalidAddress, Psci.Call(conduit, Psci.CpuSuspend64, Powerdown, 0x0B00_0000));
        Checks.Equal("powerdown, entry misaligned", Psci.InvalidAddress,
            Psci.Call(conduit, Psci.CpuSuspend64, Powerdown, SecondaryStart.EntryPoint() + 1));
    }

    private static void Sleep(Conduit conduit, ulong function)
    {
        ulong start = GuestRegisters.ReadCntvctEl0();
        VirtualTimer.Arm(Microseconds);
        Checks.Equal("standby, id", function, Psci.Success, Psci.Call(conduit, function));

        // Standby may end early for any reason (DEN0022 5.4.5), but with one interrupt source it has none.
        ulong ticks = GuestRegisters.ReadCntvctEl0() - start;
        VirtualTimer.Disarm();
        Checks.True("sleeps until the timer fires, id", function, ticks >= Deadline.Ticks(Microseconds));
    }
}
