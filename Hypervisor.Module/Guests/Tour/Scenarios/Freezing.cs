using System.Threading;
using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>CPU_FREEZE (DEN0022 5.12): off until CPU_ON, and not for the last vCPU.</summary>
internal sealed class Freezing : Scenario
{
    public override string Title => "CPU_FREEZE";

    public override int CheckCount(int vcpus) => vcpus > 1 ? 6 : 1;

    public override void Run(Conduit conduit, int vcpus)
    {
        Checks.Equal("of the only vCPU", Psci.Denied, Psci.Call(conduit, Psci.CpuFreeze));
        if (vcpus == 1)
        {
            return;
        }

        FreezingJob job = new(conduit);
        Secondaries.Assign(job, conduit);
        Checks.Equal("CPU_ON", Psci.Success, Secondaries.TurnOn(conduit, 1));
        Checks.True("frozen", Secondaries.WaitForOff(conduit, 1));
        Checks.Equal("CPU_ON of the frozen vCPU", Psci.Success, Secondaries.TurnOn(conduit, 1));
        Checks.True("frozen again", Secondaries.WaitForOff(conduit, 1));
        Checks.Equal("returns of CPU_FREEZE", 0, (ulong)job.Returns);
    }

    private sealed class FreezingJob(Conduit conduit) : SecondaryJob
    {
        private int _returns;

        public int Returns => Volatile.Read(ref _returns);

        public override void Run(int vcpu)
        {
            // Its own timer does not wake it.
            VirtualTimer.Arm(1);
            Psci.Call(conduit, Psci.CpuFreeze);
            Interlocked.Increment(ref _returns);
        }
    }
}
