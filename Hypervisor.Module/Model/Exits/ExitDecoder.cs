using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Exits;

/// <summary>The answer to every exception class, 0..63. A class without a name is an instruction the guest was not offered.</summary>
public static class ExitDecoder
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ExceptionAnswer AnswerTo(ExceptionClass exceptionClass) => exceptionClass switch
    {
        ExceptionClass.Hvc64 or ExceptionClass.Smc64 => ExceptionAnswer.Call,
        ExceptionClass.Hvc32 or ExceptionClass.Smc32 => ExceptionAnswer.Call32,
        ExceptionClass.Wfx => ExceptionAnswer.Wait,
        ExceptionClass.MsrMrs => ExceptionAnswer.SysReg,
        ExceptionClass.DataAbortLowerEl => ExceptionAnswer.DataAbort,
        ExceptionClass.InstructionAbortLowerEl => ExceptionAnswer.InstructionAbort,

        ExceptionClass.McrMrcCp15 or ExceptionClass.McrrMrrcCp15 or ExceptionClass.McrMrcCp14 or
        ExceptionClass.LdcStc or ExceptionClass.FpAsimd or ExceptionClass.Vmrs or
        ExceptionClass.MrrcCp14 => ExceptionAnswer.Undefined32,

        ExceptionClass.Svc32 or ExceptionClass.Svc64 or ExceptionClass.BranchTarget or
        ExceptionClass.IllegalExecutionState or ExceptionClass.PointerAuthenticationFailure or
        ExceptionClass.PcAlignment or ExceptionClass.SpAlignment or ExceptionClass.MemoryOperation or
        ExceptionClass.FloatingPoint32 or ExceptionClass.FloatingPoint64 or ExceptionClass.GuardedControlStack or
        ExceptionClass.BreakpointLowerEl or ExceptionClass.SoftwareStepLowerEl or ExceptionClass.WatchpointLowerEl or
        ExceptionClass.Bkpt32 or ExceptionClass.Brk64 or
        ExceptionClass.Profiling => ExceptionAnswer.Reflect,

        ExceptionClass.SError => ExceptionAnswer.SystemError,

        // Taken from EL2 itself, to EL3, or from AArch32 at EL1, which no guest can enter.
        ExceptionClass.InstructionAbortSameEl or ExceptionClass.DataAbortSameEl or
        ExceptionClass.BreakpointSameEl or ExceptionClass.SoftwareStepSameEl or ExceptionClass.WatchpointSameEl or
        ExceptionClass.VectorCatch32 or ExceptionClass.GranuleProtectionCheck or
        ExceptionClass.ImplementationDefinedEl3 => ExceptionAnswer.Unexpected,

        _ => ExceptionAnswer.Undefined,
    };
}
