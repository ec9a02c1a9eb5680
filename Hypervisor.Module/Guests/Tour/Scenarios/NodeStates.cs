using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>NODE_HW_STATE (DEN0022 5.14), and how AFFINITY_INFO differs from it for a vCPU that sleeps.</summary>
internal sealed class NodeStates : Scenario
{
    private const int ChecksOfOneState = 6;

    public override string Title => "NODE_HW_STATE";

    public override int CheckCount(int vcpus) => vcpus > 1 ? 8 + (2 * ChecksOfOneState) : 7;

    public override void Run(Conduit conduit, int vcpus)
    {
        Checks.Equal("self", Psci.HwOn, Psci.Call(conduit, Psci.NodeHwState, 0, 0));
        Checks.Equal("self, SMC64", Psci.HwOn, Psci.Call(conduit, Psci.NodeHwState64, 0, 0));
        Checks.Equal("the VM", Psci.HwOn, Psci.Call(conduit, Psci.NodeHwState64, 0, 1));
        Checks.Equal("level 2", Psci.InvalidParameters, Psci.Call(conduit, Psci.NodeHwState64, 0, 2));
        Checks.Equal("absent vCPU", Psci.InvalidParameters, Psci.Call(conduit, Psci.NodeHwState64, (ulong)vcpus, 0));
        Checks.Equal("absent vCPU, level 1", Psci.InvalidParameters, Psci.Call(conduit, Psci.NodeHwState64, (ulong)vcpus, 1));
        Checks.Equal("reserved bits", Psci.InvalidParameters, Psci.Call(conduit, Psci.NodeHwState64, 0x8000_0000, 0));
        if (vcpus > 1)
        {
            Checks.Equal("a vCPU that is off", Psci.HwOff, Psci.Call(conduit, Psci.NodeHwState64, 1, 0));
            Watch(conduit, Psci.Standby, Psci.HwStandby);
            Watch(conduit, Psci.CpuPowerdown, Psci.HwOff);
        }
    }

    private static void Watch(Conduit conduit, ulong powerState, ulong expected)
    {
        SleepingJob job = new(conduit, powerState);
        Secondaries.Assign(job, conduit);
        Checks.Equal("CPU_ON for state", powerState, Psci.Success, Secondaries.TurnOn(conduit, 1));
        Checks.True("asleep in state", powerState, WaitFor(conduit, expected));
        Checks.Equal("AFFINITY_INFO in state", powerState, Psci.AffinityOn, Psci.Call(conduit, Psci.AffinityInfo64, 1));
        Checks.Equal("CPU_ON in state", powerState, Psci.AlreadyOn, Secondaries.TurnOn(conduit, 1));
        Secondaries.Leave();
        Checks.True("wakes and turns off after state", powerState, Secondaries.WaitForOff(conduit, 1));
        Checks.Equal("answers but SUCCESS in state", powerState, 0, (ulong)job.Refusals);
    }

    private static bool WaitFor(Conduit conduit, ulong expected)
    {
        Deadline deadline = Deadline.Generous;
        ulong state;
        while (((state = Psci.Call(conduit, Psci.NodeHwState64, 1, 0)) != expected
            || Psci.Call(conduit, Psci.AffinityInfo64, 1) != Psci.AffinityOn) && !deadline.HasPassed)
        {
            VirtualTimer.Pause();
        }

        return state == expected;
    }
}
