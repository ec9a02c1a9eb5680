namespace Hypervisor.Model.SysRegs;

/// <summary>The answer to one trapped MSR or MRS.</summary>
public readonly struct SysRegDecision
{
    private SysRegDecision(SysRegDecisionKind kind, ulong value)
    {
        Kind = kind;
        Value = value;
    }

    public static SysRegDecision Undefined => default;

    public static SysRegDecision Done => new(SysRegDecisionKind.Done, 0);

    public SysRegDecisionKind Kind { get; }

    /// <summary>What MRS reads, or what was written to an SGI register.</summary>
    public ulong Value { get; }

    public static SysRegDecision Read(ulong value) => new(SysRegDecisionKind.Value, value);

    public static SysRegDecision SendSgi(ulong value, int group) =>
        new(group == 1 ? SysRegDecisionKind.SendGroup1Sgi : SysRegDecisionKind.SendGroup0Sgi, value);
}
