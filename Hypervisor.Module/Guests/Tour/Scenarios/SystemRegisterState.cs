using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>EL1 registers belong to their vCPU: they survive calls and waits while every other vCPU has its own.</summary>
internal sealed class SystemRegisterState : Scenario
{
    private const int Rounds = 8;

    // CNTP_CTL_EL0: ENABLE and IMASK set, and ISTATUS once the time has come.
    private const ulong TimerMasked = 0b011;
    private const ulong TimerFiredMasked = 0b111;

    public override string Title => "system registers of all vCPUs";

    public override int CheckCount(int vcpus) => Rounds + 3 + (2 * (vcpus - 1));

    public override void Run(Conduit conduit, int vcpus)
    {
        SystemRegisterJob job = new(conduit);
        Secondaries.Assign(job, conduit);
        for (int vcpu = 1; vcpu < vcpus; vcpu++)
        {
            Checks.Equal("CPU_ON of vCPU", (ulong)vcpu, Psci.Success, Secondaries.TurnOn(conduit, vcpu));
        }

        for (int round = 0; round < Rounds; round++)
        {
            SystemRegisterJob.Write(0);
            VirtualTimer.Pause();
            Checks.Equal("changed by WFI", 0, (ulong)SystemRegisterJob.CountChanged(0));
        }

        Secondaries.Leave();
        for (int vcpu = 1; vcpu < vcpus; vcpu++)
        {
            Checks.True("off, vCPU", (ulong)vcpu, Secondaries.WaitForOff(conduit, vcpu));
        }

        Checks.Equal("changed on other vCPUs", 0, (ulong)job.Differences);
        CheckPhysicalTimer();
    }

    private static void CheckPhysicalTimer()
    {
        GuestRegisters.WriteCntpCvalEl0(ulong.MaxValue);
        GuestRegisters.WriteCntpCtlEl0(TimerMasked);
        Checks.Equal("CNTP_CTL_EL0 before its time", TimerMasked, GuestRegisters.ReadCntpCtlEl0());
        GuestRegisters.WriteCntpCvalEl0(0);
        Checks.Equal("CNTP_CTL_EL0 after its time", TimerFiredMasked, GuestRegisters.ReadCntpCtlEl0());
        GuestRegisters.WriteCntpCtlEl0(0);
    }
}
