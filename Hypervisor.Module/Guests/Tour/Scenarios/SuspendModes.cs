using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>PSCI_SET_SUSPEND_MODE (DEN0022 5.16), and who may power the VM down in each mode.</summary>
internal sealed class SuspendModes : Scenario
{
    private const ulong PlatformCoordinated = 0;
    private const ulong OsInitiated = 1;

    public override string Title => "PSCI_SET_SUSPEND_MODE";

    public override int CheckCount(int vcpus) => vcpus > 1 ? 17 : 7;

    public override void Run(Conduit conduit, int vcpus)
    {
        Checks.Equal("as it is", Psci.Success, Set(conduit, PlatformCoordinated));
        Checks.Equal("mode 2", Psci.InvalidParameters, Set(conduit, 2));
        Checks.Equal("OS-initiated", Psci.Success, Set(conduit, OsInitiated));
        Checks.True("the only vCPU powers the VM down", PowersDown(conduit, out _));
        Checks.Equal("an unknown state", Psci.InvalidParameters, Psci.Call(conduit, Psci.CpuSuspend64, 0x4000_0033));
        if (vcpus > 1)
        {
            WithAnother(conduit, vcpus);
        }

        Checks.Equal("platform-coordinated", Psci.Success, Set(conduit, PlatformCoordinated));
        Checks.True("powers down again", PowersDown(conduit, out _));
    }

    /// <summary>With vCPU 1 on, by turns in each mode.</summary>
    private static void WithAnother(Conduit conduit, int vcpus)
    {
        CountingJob counting = new();
        Secondaries.Assign(counting, conduit);
        Checks.Equal("CPU_ON", Psci.Success, Secondaries.TurnOn(conduit, 1));
        bool resumed = PowersDown(conduit, out ulong answer);
        Checks.Equal("not the last: not down", 0, resumed ? 1u : 0);
        Checks.Equal("not the last", Psci.Denied, answer);
        Checks.Equal("back while another is on", Psci.Denied, Set(conduit, PlatformCoordinated));
        Checks.Equal("the mode it is in, while another is on", Psci.Success, Set(conduit, OsInitiated));
        Secondaries.Leave();
        Checks.True("off", Secondaries.WaitForOff(conduit, 1));

        Set(conduit, PlatformCoordinated);
        Secondaries.Assign(counting, conduit);
        Checks.Equal("CPU_ON again", Psci.Success, Secondaries.TurnOn(conduit, 1));

        Checks.True("on", IsOn(conduit));
        bool allAreOn = vcpus == 2;
        Checks.Equal("OS-initiated while another is on", allAreOn ? Psci.Success : Psci.Denied, Set(conduit, OsInitiated));
        Secondaries.Leave();
        Checks.True("off again", Secondaries.WaitForOff(conduit, 1));
    }

    private static bool IsOn(Conduit conduit)
    {
        Deadline deadline = Deadline.Generous;
        ulong state;
        while ((state = Psci.Call(conduit, Psci.AffinityInfo64, 1)) != Psci.AffinityOn && !deadline.HasPassed)
        {
            VirtualTimer.Pause();
        }

        return state == Psci.AffinityOn;
    }

    private static ulong Set(Conduit conduit, ulong mode) => Psci.Call(conduit, Psci.SetSuspendMode, mode);

    private static bool PowersDown(Conduit conduit, out ulong answer) =>
        TimedSleep.PowerDown(conduit, Psci.CpuSuspend64, Psci.VmPowerdown, PowerdownCall.EntryPoint(), 0, out answer);
}
