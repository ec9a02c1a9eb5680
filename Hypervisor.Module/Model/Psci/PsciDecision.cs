namespace Hypervisor.Model.Psci;

/// <summary>The result of a PSCI call: the caller's x0 and what else must happen. Two registers when returned.</summary>
public readonly struct PsciDecision
{
    public PsciDecision(ulong x0, PsciEffect effect, uint target = 0)
    {
        X0 = x0;
        Effect = effect;
        Target = target;
    }

    public ulong X0 { get; }

    public PsciEffect Effect { get; }

    /// <summary>The vCPU to wake, for CpuUp.</summary>
    public uint Target { get; }

    /// <summary>A value and nothing else.</summary>
    public static PsciDecision Answer(ulong x0) => new(x0, PsciEffect.Answer);

    /// <summary>A return code and nothing else.</summary>
    public static PsciDecision Answer(PsciReturnCode code) => new((ulong)(long)code, PsciEffect.Answer);

    /// <summary>
    /// The caller never sees this call return. x0 says INTERNAL_FAILURE, so that a guest which is resumed against
    /// all rules does not take it for success (DEN0022 5.9 and 5.10).
    /// </summary>
    public static PsciDecision NoReturn(PsciEffect effect) => new(unchecked((ulong)(long)PsciReturnCode.InternalFailure), effect);
}
