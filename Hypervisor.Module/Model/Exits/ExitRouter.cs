using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Exits;

/// <summary>
/// From a raw exit to its outcome. A trapped instruction that is certain to complete is stepped over here, before its
/// handler runs, and nobody adds to the PC afterwards: so a PC that a handler replaces is never moved on.
/// </summary>
public static class ExitRouter
{
    /// <summary>Decides an exit of <paramref name="self"/>, and completes it as far as no machine is needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ExitOutcome Route(ref VcpuContext context, PsciVcpu self)
    {
        if (context.Exit.Kind != RawExitKind.Synchronous)
        {
            return context.Exit.Kind == RawExitKind.SError
                ? ExitOutcome.VmCrash(VmCrashReason.SystemError)
                : new ExitOutcome(ExitReason.ExternalInterrupt);
        }

        EsrEl2 esr = new(context.Exit.Esr);
        if (esr.Ec == ExceptionClass.Hvc64)
        {
            return HypercallExit.Route(ref context.Registers, self, SmcccConduit.Hvc, esr.CallImmediate);
        }

        if (esr.Ec == ExceptionClass.Smc64)
        {
            // A trapped SMC leaves ELR_EL2 at the instruction, HVC leaves it after (DDI0487 D1.3.1).
            context.Registers.Pc += 4;
            return HypercallExit.Route(ref context.Registers, self, SmcccConduit.Smc, esr.CallImmediate);
        }

        return esr.Ec == ExceptionClass.DataAbortLowerEl
            ? AbortExit.RouteData(ref context.Registers, esr)
            : RouteTrap(ref context.Registers, self, esr);
    }

    /// <summary>The outcome of an MMIO or system register access that nothing answers; its PC has not moved.</summary>
    public static ExitOutcome Refuse(in VcpuContext context)
    {
        EsrEl2 esr = new(context.Exit.Esr);
        return ExitOutcome.Fault(esr.Ec == ExceptionClass.MsrMrs ? GuestSyndrome.Undefined : GuestSyndrome.ExternalAbort(esr));
    }

    /// <summary>Every other exception class.</summary>
    private static ExitOutcome RouteTrap(ref VcpuRegisters registers, PsciVcpu self, EsrEl2 esr) => esr.Ec switch
    {
        ExceptionClass.Wfx => RouteWait(ref registers, esr),

        // A register model answers.
        ExceptionClass.MsrMrs => new ExitOutcome(
            esr.SysReg.IsRead ? ExitReason.SysRegRead : ExitReason.SysRegWrite, esr.SysReg.Encoding.Value),

        ExceptionClass.InstructionAbortLowerEl => AbortExit.RouteInstruction(esr),
        ExceptionClass.Hvc32 or ExceptionClass.Smc32 => HypercallExit.Route32(ref registers, self, esr),

        ExceptionClass.McrMrcCp15 or ExceptionClass.McrrMrrcCp15 or ExceptionClass.McrMrcCp14 or
        ExceptionClass.LdcStc or ExceptionClass.FpAsimd or ExceptionClass.Vmrs or
        ExceptionClass.MrrcCp14 => RouteConditional(ref registers, esr),

        // EL1's own business that was routed here: EL1 takes it with the same syndrome.
        ExceptionClass.Svc32 or ExceptionClass.Svc64 or ExceptionClass.BranchTarget or
        ExceptionClass.IllegalExecutionState or ExceptionClass.PointerAuthenticationFailure or
        ExceptionClass.PcAlignment or ExceptionClass.SpAlignment or ExceptionClass.MemoryOperation or
        ExceptionClass.FloatingPoint32 or ExceptionClass.FloatingPoint64 or ExceptionClass.GuardedControlStack or
        ExceptionClass.BreakpointLowerEl or ExceptionClass.SoftwareStepLowerEl or ExceptionClass.WatchpointLowerEl or
        ExceptionClass.Bkpt32 or ExceptionClass.Brk64 or
        ExceptionClass.Profiling => ExitOutcome.Fault(GuestSyndrome.Reflected(esr)),

        ExceptionClass.SError => ExitOutcome.VmCrash(VmCrashReason.SystemError),

        // Taken from EL2 itself, to EL3, or from AArch32 at EL1, which no guest can enter.
        ExceptionClass.InstructionAbortSameEl or ExceptionClass.DataAbortSameEl or
        ExceptionClass.BreakpointSameEl or ExceptionClass.SoftwareStepSameEl or ExceptionClass.WatchpointSameEl or
        ExceptionClass.VectorCatch32 or ExceptionClass.GranuleProtectionCheck or
        ExceptionClass.ImplementationDefinedEl3 => ExitOutcome.VmCrash(VmCrashReason.UnexpectedException),

        // An instruction that the guest has not been offered, as on a core without it.
        _ => ExitOutcome.Fault(GuestSyndrome.Undefined),
    };

    private static ExitOutcome RouteWait(ref VcpuRegisters registers, EsrEl2 esr)
    {
        bool executes = esr.ConditionPasses(registers.Pstate);
        registers.SkipInstruction(esr);
        if (!executes)
        {
            return ExitOutcome.Nothing;
        }

        return new ExitOutcome(esr.Wfx.IsWfi ? ExitReason.WaitForInterrupt : ExitReason.WaitForEvent);
    }

    /// <summary>Not offered either, unless the AArch32 instruction fails its condition: then it does nothing.</summary>
    private static ExitOutcome RouteConditional(ref VcpuRegisters registers, EsrEl2 esr)
    {
        if (esr.ConditionPasses(registers.Pstate))
        {
            return ExitOutcome.Fault(GuestSyndrome.Undefined);
        }

        registers.SkipInstruction(esr);
        return ExitOutcome.Nothing;
    }
}
