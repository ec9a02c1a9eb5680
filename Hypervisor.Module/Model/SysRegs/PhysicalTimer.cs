namespace Hypervisor.Model.SysRegs;

/// <summary>
/// The EL1 physical timer of a vCPU, CNTP_*_EL0, for a guest that has it trapped (DDI0487 D12.2). Times are values of the
/// counter that CNTPCT_EL0 shows.
/// </summary>
public struct PhysicalTimer
{
    private const uint Enable = 1;
    private const uint Mask = 2;
    private const uint Status = 4;

    private uint _control;

    /// <summary>CNTP_CVAL_EL0.</summary>
    public ulong CompareValue { get; set; }

    /// <summary>Whether the timer's interrupt line is high: enabled, not masked, and its time has come.</summary>
    public readonly bool IsRaised(ulong counter) => (_control & Mask) == 0 && HasFired(counter);

    /// <summary>When the line goes high, or has gone: a counter value; the highest when the timer is off or masked.</summary>
    public readonly ulong Deadline => (_control & (Enable | Mask)) == Enable ? CompareValue : ulong.MaxValue;

    /// <summary>CNTP_CTL_EL0: ENABLE 0, IMASK 1, ISTATUS 2.</summary>
    public readonly ulong ReadControl(ulong counter) => _control | (HasFired(counter) ? Status : 0);

    public void WriteControl(ulong value) => _control = (uint)value & (Enable | Mask);

    /// <summary>CNTP_TVAL_EL0: what is left until the compare value, as a signed 32-bit number; the upper half reads as zero.</summary>
    public readonly ulong ReadTimerValue(ulong counter) => (uint)(CompareValue - counter);

    public void WriteTimerValue(ulong value, ulong counter) => CompareValue = counter + (ulong)(int)value;

    private readonly bool HasFired(ulong counter) => (_control & Enable) != 0 && counter >= CompareValue;
}
