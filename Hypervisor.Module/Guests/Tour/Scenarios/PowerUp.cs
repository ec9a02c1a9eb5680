using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>All vCPUs on, looked at, and off again (DEN0022 5.5, 5.6, 6.4).</summary>
/// <param name="function">CPU_ON of either width.</param>
internal sealed class PowerUp(ulong function) : Scenario
{
    private const ulong ContextSeed = 0xC0DE_0000_5EED_0000;

    /// <summary>In SMC32 arguments: not to be looked at.</summary>
    private const ulong Junk = 0xDEAD_BEEF_0000_0000;

    // DEN0022 6.4.3.2: D, A, I and F set; MMU and caches off.
    private const ulong AllMasked = 0xF << 6;
    private const ulong MmuAndCaches = 0x1005;

    private const int ChecksOfOne = 14;

    private readonly bool _is64 = function == Psci.CpuOn64;

    public override string Title => _is64 ? "CPU_ON (SMC64) and CPU_OFF of all vCPUs" : "CPU_ON (SMC32) and CPU_OFF of all vCPUs";

    public override int CheckCount(int vcpus) => vcpus > 1 ? (ChecksOfOne * (vcpus - 1)) + 2 : 0;

    public override void Run(Conduit conduit, int vcpus)
    {
        CountingJob job = new();
        Secondaries.Assign(job, conduit);
        for (int vcpu = 1; vcpu < vcpus; vcpu++)
        {
            TurnOn(conduit, vcpu);
        }

        int expected = CountingJob.Steps * (vcpus - 1);
        Deadline deadline = Deadline.Generous;
        while (job.Count < expected && !deadline.HasPassed)
        {
            VirtualTimer.Pause();
        }

        Checks.Equal("steps of all vCPUs together", (ulong)expected, (ulong)job.Count);
        for (int vcpu = 1; vcpu < vcpus; vcpu++)
        {
            Checks.Equal("AFFINITY_INFO while on, vCPU", (ulong)vcpu, Psci.AffinityOn, Psci.Call(conduit, Psci.AffinityInfo64, (ulong)vcpu));
        }

        Secondaries.Leave();
        for (int vcpu = 1; vcpu < vcpus; vcpu++)
        {
            Checks.True("off, vCPU", (ulong)vcpu, Secondaries.WaitForOff(conduit, vcpu));
        }

        Checks.Equal("CPU_OFF by 0xC4000002 refused", 0, (ulong)Secondaries.RefusedAliases);
    }

    private void TurnOn(Conduit conduit, int vcpu)
    {
        ulong id = (ulong)vcpu;
        ulong context = ContextSeed | id;
        ulong entry = SecondaryStart.EntryPoint();
        ulong starts = CpuRecords.Of(vcpu).Starts;
        ulong upper = _is64 ? 0 : Junk;
        Checks.Equal("CPU_ON of vCPU", id, Psci.Success, Psci.Call(conduit, function, upper | id, upper | entry, context));

        ulong again = Psci.Call(conduit, function, id, entry, 0);
        Checks.True("CPU_ON of a pending or running vCPU", id, again is Psci.AlreadyOn or Psci.OnPending);
        Checks.True("starts once, vCPU", id, Secondaries.WaitForStart(vcpu, starts + 1));
        Checks.Equal("CPU_ON of a running vCPU", id, Psci.AlreadyOn, Psci.Call(conduit, function, id, entry, 0));
        CheckState(in CpuRecords.Of(vcpu), id, _is64 ? context : (uint)context);
    }

    private static void CheckState(in CpuRecord record, ulong vcpu, ulong context)
    {
        Checks.Equal("x0 of vCPU", vcpu, context, record.ContextId);
        Checks.Equal("x1 to x30 of vCPU", vcpu, 0, record.OtherGeneralRegisters);
        Checks.Equal("CurrentEL of vCPU", vcpu, 1 << 2, record.CurrentEl);
        Checks.Equal("SPSel of vCPU", vcpu, 1, record.SpSel);
        Checks.Equal("DAIF of vCPU", vcpu, AllMasked, record.Daif);
        Checks.Equal("SCTLR_EL1.M, C, I of vCPU", vcpu, 0, record.SctlrEl1 & MmuAndCaches);
        Checks.Equal("MPIDR_EL1 of vCPU", vcpu, 0x8000_0000 | vcpu, record.MpidrEl1);
        Checks.Equal("timer and q0 to q31 of vCPU", vcpu, 0, (record.CntvCtlEl0 & 1) | Joined(record.Vectors));
    }

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
