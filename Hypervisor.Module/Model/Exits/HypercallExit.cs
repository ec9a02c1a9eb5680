using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Exits;

/// <summary>
/// HVC and SMC. One rule for both: only immediate 0 carries an SMCCC call (DEN0028), and any
/// other immediate gets NOT_SUPPORTED. This is the one place that writes a call's x0; x1..x17 are left as they are.
/// </summary>
public static class HypercallExit
{
    /// <summary>Answers a call. The PC is already where the guest goes on.</summary>
    /// <param name="immediate">The instruction's immediate.</param>
    public static ExitOutcome Route(ref VcpuRegisters registers, PsciVcpu caller, SmcccConduit conduit, uint immediate)
    {
        SmcccFunctionId id = SmcccFunctionId.FromX0(registers.X[0]);
        if (immediate != 0 || !PsciFunctionId.IsPsci(id.Value))
        {
            return RouteOther(ref registers, caller.Vm.Policy, conduit, immediate, id);
        }

        PsciDecision decision = PsciService.Handle(id.Value, in registers, caller);
        registers.X[0] = decision.X0;
        return ExitOutcome.Call(decision, id.Value);
    }

    /// <summary>
    /// HVC or SMC from AArch32. An SMC's syndrome has no immediate, and one that fails its condition may trap
    /// all the same: it does nothing. SMC64 ids do not exist for AArch32 (DEN0028).
    /// </summary>
    public static ExitOutcome Route32(ref VcpuRegisters registers, PsciVcpu caller, EsrEl2 esr)
    {
        if (esr.Ec == ExceptionClass.Hvc32)
        {
            return Route32(ref registers, caller, SmcccConduit.Hvc, esr.CallImmediate);
        }

        bool executes = esr.ConditionPasses(registers.Pstate);
        registers.SkipInstruction(esr.Il);
        return executes ? Route32(ref registers, caller, SmcccConduit.Smc, 0) : ExitOutcome.Nothing;
    }

    private static ExitOutcome Route32(ref VcpuRegisters registers, PsciVcpu caller, SmcccConduit conduit, uint immediate)
    {
        SmcccFunctionId id = SmcccFunctionId.FromX0(registers.X[0]);
        return id.IsSmc64
            ? Answer(ref registers, id, SmcccReturnCode.NotSupported)
            : Route(ref registers, caller, conduit, immediate);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ExitOutcome RouteOther(
        ref VcpuRegisters registers, SmcPolicy policy, SmcccConduit conduit, uint immediate, SmcccFunctionId id)
    {
        SmcAnswer answer = immediate != 0 ? SmcAnswer.Refuse : SmcPolicyDecision.Of(policy, conduit, id);
        return answer switch
        {
            SmcAnswer.Emulate => Answer(ref registers, id, SmcccArch.Answer(id.Value, (uint)registers.X[1])),
            SmcAnswer.Forward => new ExitOutcome(ExitReason.FirmwareCall, id.Value),
            _ => Answer(ref registers, id, SmcccReturnCode.NotSupported),
        };
    }

    private static ExitOutcome Answer(ref VcpuRegisters registers, SmcccFunctionId id, ulong x0)
    {
        registers.X[0] = x0;
        return new ExitOutcome(ExitReason.Hypercall, id.Value);
    }
}
