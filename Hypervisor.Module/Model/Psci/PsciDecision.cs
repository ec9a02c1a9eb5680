namespace Hypervisor.Model.Psci;

/// <summary>
/// The result of a PSCI call, the caller's x0 and what else must happen, in one register so that no exit spills it:
/// x0 63:16, sign-extended (48 bits of microseconds are four years of sleep) | target 15:8 | effect 7:0.
/// </summary>
public readonly struct PsciDecision
{
    private const int TargetShift = 8;
    private const int X0Shift = 16;
    private const ulong HighestX0 = ulong.MaxValue >> (X0Shift + 1);

    private readonly ulong _bits;

    private PsciDecision(long x0, PsciEffect effect, uint target) =>
        _bits = ((ulong)x0 << X0Shift) | (target << TargetShift) | (uint)effect;

    public ulong X0 => (ulong)((long)_bits >> X0Shift);

    /// <summary>
    /// Target and effect where they are here, which is where an exit's outcome has target and reason; above them the low
    /// bits of x0, which it does not look at.
    /// </summary>
    public uint TargetAndEffect => (uint)_bits;

    /// <summary>A value and nothing else.</summary>
    public static PsciDecision Answer(int x0) => new(x0, PsciEffect.Answer, 0);

    /// <summary>A wide value and nothing else; one that does not fit is the highest that does.</summary>
    public static PsciDecision Answer(ulong x0) => new((long)(x0 < HighestX0 ? x0 : HighestX0), PsciEffect.Answer, 0);

    /// <summary>A return code and nothing else.</summary>
    public static PsciDecision Answer(PsciReturnCode code) => Answer((int)code);

    /// <summary>The caller succeeds and the claimed target is to be woken.</summary>
    /// <param name="target">Index of the vCPU, 0..255.</param>
    public static PsciDecision CpuUp(int target) => new((int)PsciReturnCode.Success, PsciEffect.CpuUp, (uint)target);

    /// <summary>The caller sleeps, and finds success when it wakes with its registers.</summary>
    public static PsciDecision Suspend(PsciEffect effect) => new((int)PsciReturnCode.Success, effect, 0);

    /// <summary>
    /// The caller never sees this call return. x0 says INTERNAL_FAILURE, so that a guest which is resumed against
    /// all rules does not take it for success (DEN0022, SYSTEM_OFF).
    /// </summary>
    public static PsciDecision NoReturn(PsciEffect effect) => new((int)PsciReturnCode.InternalFailure, effect, 0);
}
