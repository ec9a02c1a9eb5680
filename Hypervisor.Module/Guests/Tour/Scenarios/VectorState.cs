using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>q0 to q31 survive calls and waits while every other vCPU uses its own.</summary>
internal sealed class VectorState : Scenario
{
    private const int Rounds = 8;

    public override string Title => "FP/SIMD registers of all vCPUs";

    public override int CheckCount(int vcpus) => (2 * Rounds) + 1 + (2 * (vcpus - 1));

    public override void Run(Conduit conduit, int vcpus)
    {
        VectorJob job = new(conduit);
        Secondaries.Assign(job, conduit);
        for (int vcpu = 1; vcpu < vcpus; vcpu++)
        {
            Checks.Equal("CPU_ON of vCPU", (ulong)vcpu, Psci.Success, Secondaries.TurnOn(conduit, vcpu));
        }

        for (int round = 0; round < Rounds; round++)
        {
            Checks.Equal("changed by a call", 0, (ulong)VectorJob.Call(conduit, 0));
            Checks.Equal("changed by WFI", 0, (ulong)VectorJob.Wait(0));
        }

        Secondaries.Leave();
        for (int vcpu = 1; vcpu < vcpus; vcpu++)
        {
            Checks.True("off, vCPU", (ulong)vcpu, Secondaries.WaitForOff(conduit, vcpu));
        }

        Checks.Equal("changed on other vCPUs", 0, (ulong)job.Differences);
    }
}
