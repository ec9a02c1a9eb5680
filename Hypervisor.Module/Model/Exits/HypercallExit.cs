using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Exits;

/// <summary>
/// HVC and SMC. One rule for both: only immediate 0 carries an SMCCC call (DEN0028), and any
/// other immediate gets NOT_SUPPORTED. This is the one place that writes a call's results: x0, and x1 to x3 of the few calls
/// that return more; the rest is left as it is.
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
            return RouteOther(ref registers, caller, conduit, immediate, id);
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
        registers.SkipInstruction(esr);
        return executes ? Route32(ref registers, caller, SmcccConduit.Smc, 0) : ExitOutcome.Nothing;
    }

    /// <summary>Ends a call that a rule logs or limits, once the time is known.</summary>
    /// <param name="watched">An outcome with <see cref="ExitReason.WatchedCall"/>.</param>
    /// <param name="now">The counter.</param>
    public static ExitOutcome RouteWatched(ref VcpuRegisters registers, PsciVcpu caller, ExitOutcome watched, ulong now)
    {
        SmcccFunctionId id = new(watched.FunctionId);
        return caller.Vm.Smccc.Policy.TryCount(watched.Rule, now)
            ? Serve(ref registers, caller, watched.Conduit, watched.Rule, id)
            : Answer(ref registers, id, SmcccReturnCode.NotSupported);
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
        ref VcpuRegisters registers, PsciVcpu caller, SmcccConduit conduit, uint immediate, SmcccFunctionId id)
    {
        if (immediate != 0)
        {
            return Answer(ref registers, id, SmcccReturnCode.NotSupported);
        }

        SmcPolicyTable policy = caller.Vm.Smccc.Policy;
        int rule = policy.Find(id.Value);
        return rule >= 0 && policy.IsWatched(rule)
            ? ExitOutcome.Watched(id.Value, rule, conduit)
            : Serve(ref registers, caller, conduit, rule, id);
    }

    private static ExitOutcome Serve(
        ref VcpuRegisters registers, PsciVcpu caller, SmcccConduit conduit, int rule, SmcccFunctionId id) =>
        caller.Vm.Smccc.Decide(rule, conduit, id) switch
        {
            SmcAnswer.Emulate => Emulate(ref registers, caller, id),
            SmcAnswer.Forward => new ExitOutcome(ExitReason.FirmwareCall, id.Value),
            _ => Answer(ref registers, id, SmcccReturnCode.NotSupported),
        };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ExitOutcome Emulate(ref VcpuRegisters registers, PsciVcpu caller, SmcccFunctionId id)
    {
        SmcccResult result = caller.Vm.Smccc.Answer(id.Value, registers.X, caller.Index);
        if (result.IsWide)
        {
            registers.X[1] = result.X1;
            registers.X[2] = result.X2;
            registers.X[3] = result.X3;
        }

        return Answer(ref registers, id, result.X0);
    }

    private static ExitOutcome Answer(ref VcpuRegisters registers, SmcccFunctionId id, ulong x0)
    {
        registers.X[0] = x0;
        return new ExitOutcome(ExitReason.Hypercall, id.Value);
    }
}
