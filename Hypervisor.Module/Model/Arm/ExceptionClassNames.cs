namespace Hypervisor.Model.Arm;

/// <summary>What a crash report calls each exception class; the kernel has no reflection to ask an enum for its names.</summary>
public static class ExceptionClassNames
{
    /// <summary>A short name, or "unallocated" for a class the architecture does not define.</summary>
    public static string Of(ExceptionClass exceptionClass) => exceptionClass switch
    {
        ExceptionClass.Unknown => "unknown reason",
        ExceptionClass.Wfx => "WFI or WFE",
        ExceptionClass.McrMrcCp15 or ExceptionClass.McrrMrrcCp15 => "AArch32 CP15 access",
        ExceptionClass.McrMrcCp14 or ExceptionClass.LdcStc or ExceptionClass.MrrcCp14 => "AArch32 CP14 access",
        ExceptionClass.FpAsimd or ExceptionClass.Vmrs => "FP or SIMD access",
        ExceptionClass.PointerAuthentication => "pointer authentication",
        ExceptionClass.OtherInstruction => "trapped instruction",
        ExceptionClass.BranchTarget => "branch target",
        ExceptionClass.IllegalExecutionState => "illegal execution state",
        ExceptionClass.Svc32 => "SVC32",
        ExceptionClass.Hvc32 => "HVC32",
        ExceptionClass.Smc32 => "SMC32",
        ExceptionClass.MsrrMrrs => "128-bit system register access",
        ExceptionClass.Svc64 => "SVC64",
        ExceptionClass.Hvc64 => "HVC64",
        ExceptionClass.Smc64 => "SMC64",
        ExceptionClass.MsrMrs => "system register access",
        ExceptionClass.Sve => "SVE access",
        ExceptionClass.Eret => "ERET",
        ExceptionClass.TransactionStart => "TSTART",
        ExceptionClass.PointerAuthenticationFailure => "pointer authentication failure",
        ExceptionClass.Sme => "SME access",
        ExceptionClass.GranuleProtectionCheck => "granule protection check",
        ExceptionClass.ImplementationDefinedEl3 => "implementation defined, EL3",
        ExceptionClass.InstructionAbortLowerEl => "instruction abort, lower EL",
        ExceptionClass.InstructionAbortSameEl => "instruction abort, same EL",
        ExceptionClass.PcAlignment => "PC alignment",
        ExceptionClass.DataAbortLowerEl => "data abort, lower EL",
        ExceptionClass.DataAbortSameEl => "data abort, same EL",
        ExceptionClass.SpAlignment => "SP alignment",
        ExceptionClass.MemoryOperation => "memory copy or set",
        ExceptionClass.FloatingPoint32 or ExceptionClass.FloatingPoint64 => "floating-point exception",
        ExceptionClass.GuardedControlStack => "guarded control stack",
        ExceptionClass.SError => "SError",
        ExceptionClass.BreakpointLowerEl or ExceptionClass.BreakpointSameEl => "breakpoint",
        ExceptionClass.SoftwareStepLowerEl or ExceptionClass.SoftwareStepSameEl => "software step",
        ExceptionClass.WatchpointLowerEl or ExceptionClass.WatchpointSameEl => "watchpoint",
        ExceptionClass.Bkpt32 => "BKPT",
        ExceptionClass.VectorCatch32 => "vector catch",
        ExceptionClass.Brk64 => "BRK",
        ExceptionClass.Profiling => "profiling",
        _ => "unallocated",
    };
}
