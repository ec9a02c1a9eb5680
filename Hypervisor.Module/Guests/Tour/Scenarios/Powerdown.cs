using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>The calls that lose the vCPU's registers and start it anew (DEN0022 5.4, 5.13, 5.15, 6.4), woken by the timer.</summary>
internal sealed class Powerdown : Scenario
{
    private const ulong Outside = 0x0B00_0000;
    private const ulong ContextSeed = 0xC0DE_0001_5EED_0001;
    private const int ChecksOfOne = 11;
    private const int ChecksOfRefusals = 4;

    // DEN0022 6.4.3.2: D, A, I and F set; MMU and caches off.
    private const ulong AllMasked = 0xF << 6;
    private const ulong MmuAndCaches = 0x1005;

    private static readonly ulong[] s_functions =
    [
        Psci.CpuSuspend, Psci.CpuSuspend64, Psci.CpuDefaultSuspend, Psci.CpuDefaultSuspend64, Psci.SystemSuspend, Psci.SystemSuspend64,
    ];

    public override string Title => "powerdown: CPU_SUSPEND, CPU_DEFAULT_SUSPEND, SYSTEM_SUSPEND";

    public override int CheckCount(int vcpus) => ((s_functions.Length + 1) * ChecksOfOne) + (s_functions.Length * ChecksOfRefusals);

    public override void Run(Conduit conduit, int vcpus)
    {
        foreach (ulong function in s_functions)
        {
            Sleep(conduit, function, Psci.CpuPowerdown);
            Refused(conduit, function);
        }

        Sleep(conduit, Psci.CpuSuspend64, Psci.VmPowerdown);
    }

    private static void Sleep(Conduit conduit, ulong function, ulong powerState)
    {
        ulong starts = CpuRecords.Of(0).Starts;
        ulong start = GuestRegisters.ReadCntvctEl0();
        ulong entry = PowerdownCall.EntryPoint();
        bool resumed = HasPowerState(function)
            ? TimedSleep.PowerDown(conduit, function, powerState, entry, ContextSeed, out _)
            : TimedSleep.PowerDown(conduit, function, entry, ContextSeed, 0, out _);
        Checks.True("resumes at its entry point, id", function, resumed);
        Checks.True("after the timer has fired, id", function,
            GuestRegisters.ReadCntvctEl0() - start >= Deadline.Ticks(TimedSleep.Microseconds));

        CpuRecord record = CpuRecords.Of(0);
        Checks.Equal("once, id", function, starts + 1, record.Starts);
        Checks.Equal("x0, id", function, (function & 0x4000_0000) != 0 ? ContextSeed : unchecked((uint)ContextSeed), record.ContextId);
        Checks.Equal("x1 to x30, id", function, 0, record.OtherGeneralRegisters);
        Checks.Equal("CurrentEL, id", function, 1 << 2, record.CurrentEl);
        Checks.Equal("SPSel, id", function, 1, record.SpSel);
        Checks.Equal("DAIF, id", function, AllMasked, record.Daif);
        Checks.Equal("SCTLR_EL1.M, C, I, id", function, 0, record.SctlrEl1 & MmuAndCaches);
        Checks.Equal("the timer goes on, id", function, 1, record.CntvCtlEl0 & 1);
        Checks.Equal("q0 to q31, id", function, 0, Joined(in record.Vectors));
    }

    private static void Refused(Conduit conduit, ulong function)
    {
        ulong entry = PowerdownCall.EntryPoint();
        Call(conduit, function, Outside, out ulong outside);
        Checks.Equal("entry outside of RAM, id", function, Psci.InvalidAddress, outside);
        Call(conduit, function, entry + 2, out ulong misaligned);
        Checks.Equal("entry misaligned, id", function, Psci.InvalidAddress, misaligned);

        // A compare value that is long past: pending beyond doubt, so the powerdown is abandoned.
        VirtualTimer.Arm(0);
        GuestRegisters.WriteCntvCvalEl0(0);
        bool resumed = Call(conduit, function, entry, out ulong abandoned);
        VirtualTimer.Disarm();
        Checks.True("with an interrupt pending: no powerdown, id", function, !resumed);
        Checks.Equal("with an interrupt pending, id", function, Psci.Success, abandoned);
    }

    /// <summary>Only CPU_SUSPEND has a power_state.</summary>
    private static bool HasPowerState(ulong function) => function is Psci.CpuSuspend or Psci.CpuSuspend64;

    private static bool Call(Conduit conduit, ulong function, ulong entry, out ulong x0) =>
        HasPowerState(function)
            ? PowerdownCall.Call(conduit, function, Psci.CpuPowerdown, entry, ContextSeed, out x0)
            : PowerdownCall.Call(conduit, function, entry, ContextSeed, 0, out x0);

    private static ulong Joined(in VectorRegisters vectors)
    {
        ulong joined = 0;
        foreach (ulong part in vectors)
        {
            joined |= part;
        }

        return joined;
    }
}
