namespace Hypervisor.Model.SysRegs;

/// <summary>What becomes of a trapped MSR or MRS.</summary>
public enum SysRegDecisionKind
{
    /// <summary>The guest gets an Undefined Instruction exception, and its PC stays.</summary>
    Undefined,

    /// <summary>MRS: the register receives the value.</summary>
    Value,

    /// <summary>MSR: done; nothing more to do.</summary>
    Done,

    /// <summary>MSR: the value is a request for a software generated interrupt of group 1, see Gic.SgiRequest.</summary>
    SendGroup1Sgi,

    /// <summary>The same for group 0.</summary>
    SendGroup0Sgi,
}
