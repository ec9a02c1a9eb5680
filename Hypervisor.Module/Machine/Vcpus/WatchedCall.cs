using Cosmos.Core;
using Cosmos.System;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Machine;

/// <summary>Completes a call that a rule of the VM's policy logs or limits.</summary>
internal static unsafe class WatchedCall
{
    private const int LineLength = 192;

    /// <summary>Answers the call, by the firmware if the policy says so, and tells of it on the console.</summary>
    public static ExitOutcome Complete(Vcpu vcpu, ExitOutcome watched)
    {
        ref VcpuRegisters registers = ref vcpu.Context->Registers;
        ulong now = SystemRegisters.ReadCntpctEl0();
        ulong argument = registers.X[1];
        ExitOutcome outcome = HypercallExit.RouteWatched(ref registers, vcpu.Psci, watched, now);
        bool forwarded = outcome.Reason == ExitReason.FirmwareCall;
        if (forwarded)
        {
            FirmwareSmc.Forward(ref registers, outcome.FunctionId);
        }

        if (vcpu.Psci.Vm.Smccc.Policy.MustLog(watched.Rule, now, out int skipped))
        {
            LineBuilder line = new(stackalloc byte[LineLength]);
            line.Append(watched.Conduit == SmcccConduit.Smc ? "smc " : "hvc ").AppendHex(watched.FunctionId, 8);
            line.Append(" x1=").AppendHex(argument).Append(forwarded ? " forwarded -> " : " -> ").AppendHex(registers.X[0]);
            if (skipped > 0)
            {
                line.Append(" (after ").AppendDecimal((ulong)skipped).Append(" more not told)");
            }

            Log.Trace(vcpu.Name, line.Written);
        }

        return ExitOutcome.Nothing;
    }
}
