using Hypervisor.Model.Psci;

namespace Psci.Exploration.States;

/// <summary>
/// One vCPU and its thread in 25 bits: step 5:0 | operand 9:6 | power 11:10 | startable 12 | start written by 15:13 |
/// big-endian 16 | permit 17 | kicked 18 | winner 21:19 | registers reset 22 | round 23 | asks for the VM 24.
/// </summary>
internal struct VcpuState(uint bits)
{
    public const int Size = 25;

    /// <summary>As a writer or winner: the VM's own start, which no vCPU asked for.</summary>
    public const int Firmware = 4;

    /// <summary>As a writer: an earlier life. As a winner: nobody.</summary>
    public const int Nobody = 5;

    public uint Bits = bits;

    public ThreadStep Step
    {
        readonly get => (ThreadStep)(Bits & 63);
        set => Bits = (Bits & ~63u) | (uint)value;
    }

    /// <summary>What the step says; bit n for vCPU n where it is a set.</summary>
    public int Operand
    {
        readonly get => Get(6, 15);
        set => Set(6, 15, value);
    }

    public PsciVcpuPower Power
    {
        readonly get => (PsciVcpuPower)Get(10, 3);
        set => Set(10, 3, (int)value);
    }

    public int Startable
    {
        readonly get => Get(12, 1);
        set => Set(12, 1, value);
    }

    /// <summary>Whose entry point and context id the next start has: a vCPU, Firmware, or Nobody for those of an earlier life.</summary>
    public int Writer
    {
        readonly get => Get(13, 7);
        set => Set(13, 7, value);
    }

    public bool BigEndian
    {
        readonly get => Get(16, 1) != 0;
        set => Set(16, 1, value ? 1 : 0);
    }

    public bool HasPermit
    {
        readonly get => Get(17, 1) != 0;
        set => Set(17, 1, value ? 1 : 0);
    }

    /// <summary>Its CPU has an interrupt pending that takes it out of the guest.</summary>
    public bool IsKicked
    {
        readonly get => Get(18, 1) != 0;
        set => Set(18, 1, value ? 1 : 0);
    }

    /// <summary>Watched, not part of the product: whose claim the next start is.</summary>
    public int Winner
    {
        readonly get => Get(19, 7);
        set => Set(19, 7, value);
    }

    /// <summary>Watched: the registers are what PSCI's reset and the winner's arguments make them, and no guest has run since.</summary>
    public bool AreRegistersReset
    {
        readonly get => Get(22, 1) != 0;
        set => Set(22, 1, value ? 1 : 0);
    }

    /// <summary>The round that it gathered in, modulo 2: no thread can be further behind.</summary>
    public int Round
    {
        readonly get => Get(23, 1);
        set => Set(23, 1, value);
    }

    /// <summary>Its powerdown is the VM's too: PsciIdleState.VmPowerdown.</summary>
    public bool AsksForVm
    {
        readonly get => Get(24, 1) != 0;
        set => Set(24, 1, value ? 1 : 0);
    }

    /// <summary>The thread is in the guest or comes back to it without another start.</summary>
    public readonly bool IsLive => Step is ThreadStep.Guest or ThreadStep.WriteStart or ThreadStep.CountOn
        or ThreadStep.CompleteClaim or ThreadStep.WakeTarget or ThreadStep.GuestLoopEnd or ThreadStep.Blocked;

    /// <summary>The vCPU has called a powerdown that is not over, and no stop has ended it.</summary>
    public readonly bool IsInPowerdown => Step is ThreadStep.CountSuspended or ThreadStep.PowerDown or ThreadStep.Asleep or ThreadStep.Woken
        or ThreadStep.TimerDue or ThreadStep.LeaveNode or ThreadStep.ResumeRegisters or ThreadStep.CountAwake or ThreadStep.WakeUp;

    /// <summary>It sleeps and has agreed to the VM's powerdown, and no stop has ended that.</summary>
    public readonly bool Agrees => AsksForVm
        && Step is ThreadStep.Asleep or ThreadStep.Woken or ThreadStep.TimerDue or ThreadStep.LeaveNode;

    /// <summary>The thread waits in the scheduler.</summary>
    public readonly bool Waits => Step is ThreadStep.Parked or ThreadStep.GatherParked or ThreadStep.Blocked or ThreadStep.Asleep;

    private readonly int Get(int shift, uint mask) => (int)((Bits >> shift) & mask);

    private void Set(int shift, uint mask, int value) => Bits = (Bits & ~(mask << shift)) | (((uint)value & mask) << shift);
}
