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

        return RouteTrap(ref context.Registers, self, esr);
    }

    /// <summary>The outcome of an MMIO or system register access that nothing answers; its PC has not moved.</summary>
    public static ExitOutcome Refuse(in VcpuContext context)
    {
        EsrEl2 esr = new(context.Exit.Esr);
        return ExitOutcome.Fault(esr.Ec == ExceptionClass.MsrMrs ? GuestSyndrome.Undefined : GuestSyndrome.ExternalAbort(esr));
    }

    private static ExitOutcome RouteTrap(ref VcpuRegisters registers, PsciVcpu self, EsrEl2 esr) =>
        ExitDecoder.AnswerTo(esr.Ec) switch
        {
            ExceptionAnswer.Wait => RouteWait(ref registers, esr),
            ExceptionAnswer.DataAbort => AbortExit.RouteData(ref registers, esr),
            ExceptionAnswer.SysReg => new ExitOutcome(
                esr.SysReg.IsRead ? ExitReason.SysRegRead : ExitReason.SysRegWrite, esr.SysReg.Encoding.Value),
            ExceptionAnswer.InstructionAbort => AbortExit.RouteInstruction(esr),
            ExceptionAnswer.Call32 => HypercallExit.Route32(ref registers, self, esr),
            ExceptionAnswer.Undefined => ExitOutcome.Fault(GuestSyndrome.Undefined),
            ExceptionAnswer.Undefined32 => RouteConditional(ref registers, esr),
            ExceptionAnswer.Reflect => ExitOutcome.Fault(GuestSyndrome.Reflected(esr)),
            ExceptionAnswer.SystemError => ExitOutcome.VmCrash(VmCrashReason.SystemError),
            _ => ExitOutcome.VmCrash(VmCrashReason.UnexpectedException),
        };

    private static ExitOutcome RouteWait(ref VcpuRegisters registers, EsrEl2 esr)
    {
        bool executes = esr.ConditionPasses(registers.Pstate);
        registers.SkipInstruction(esr.Il);
        if (!executes)
        {
            return ExitOutcome.Nothing;
        }

        return new ExitOutcome(esr.Wfx.IsWfi ? ExitReason.WaitForInterrupt : ExitReason.WaitForEvent);
    }

    private static ExitOutcome RouteConditional(ref VcpuRegisters registers, EsrEl2 esr)
    {
        if (esr.ConditionPasses(registers.Pstate))
        {
            return ExitOutcome.Fault(GuestSyndrome.Undefined);
        }

        registers.SkipInstruction(esr.Il);
        return ExitOutcome.Nothing;
    }
}
