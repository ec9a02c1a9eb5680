namespace Hypervisor.Model.Exits;

/// <summary>The kinds of answer that exception classes get.</summary>
public enum ExceptionAnswer : byte
{
    /// <summary>HVC or SMC from AArch64.</summary>
    Call,

    /// <summary>HVC or SMC from AArch32.</summary>
    Call32,

    /// <summary>WFI, WFE and their timed forms.</summary>
    Wait,

    /// <summary>MSR, MRS or a system instruction: a register model answers.</summary>
    SysReg,

    DataAbort,
    InstructionAbort,

    /// <summary>The guest has not been offered the instruction: UNDEFINED, as on a core without it.</summary>
    Undefined,

    /// <summary>Like Undefined, unless the AArch32 instruction fails its condition: then it does nothing.</summary>
    Undefined32,

    /// <summary>EL1's own business that was routed here: EL1 takes it with the same syndrome.</summary>
    Reflect,

    SystemError,

    /// <summary>Cannot come from a guest.</summary>
    Unexpected,
}
