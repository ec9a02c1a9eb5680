using Cosmos.Core;
using Cosmos.System;
using Cosmos.System.Threading;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;

namespace Hypervisor.Machine;

/// <summary>
/// One line for each exit and each change of a vCPU thread's state, so that a person sees PSCI drive the scheduler. Bytes to and
/// from the console and interrupts of the machine's own are left out: they would drown the rest.
/// </summary>
internal static unsafe class ExitTrace
{
    private const int LineLength = 192;

    /// <summary>Listens to the scheduler.</summary>
    public static void Install() => KernelThread.SetStateChangedHandler(OnThreadStateChanged);

    /// <summary>Prints an exit of a traced VM, decoded but not yet completed.</summary>
    public static void Print(Vcpu vcpu, ExitOutcome outcome)
    {
        if (!vcpu.Vm.IsTraced || outcome.Reason is ExitReason.Nothing or ExitReason.ExternalInterrupt or ExitReason.MmioRead or ExitReason.MmioWrite)
        {
            return;
        }

        LineBuilder line = new(stackalloc byte[LineLength]);
        line.Append(ExitReasonNames.Of(outcome.Reason));
        AppendDetails(ref line, vcpu, outcome);
        Log.Trace(vcpu.Name, line.Written);
    }

    private static void AppendDetails(ref LineBuilder line, Vcpu vcpu, ExitOutcome outcome)
    {
        switch (outcome.Reason)
        {
            case ExitReason.CpuUp:
                PsciVcpu target = vcpu.Vm.Psci[outcome.Target];
                line.Append(" target=").AppendHex(target.Mpidr.Affinity).Append(" entry=").AppendHex(target.EntryPoint);
                line.Append(" context=").AppendHex(target.ContextId);
                break;
            case ExitReason.Hypercall:
            case ExitReason.FirmwareCall:
                AppendCall(ref line, outcome.FunctionId);
                line.Append(" -> ").AppendHex(vcpu.Context->Registers.X[0]);
                break;
            case ExitReason.SysRegRead:
            case ExitReason.SysRegWrite:
                line.Append(" encoding=").AppendHex(PendingSysReg.Decode(in *vcpu.Context).Encoding.Value);
                break;
            case ExitReason.Fault:
                line.Append(" ESR_EL1=").AppendHex(outcome.Syndrome).Append(" PC=").AppendHex(vcpu.Context->Registers.Pc);
                break;
        }
    }

    private static void AppendCall(ref LineBuilder line, uint id)
    {
        line.Append(' ').Append(PsciFunctionId.IsPsci(id) ? PsciFunctionNames.Of(PsciFunctionId.Function(id)) : "call");
        line.Append(" (").AppendHex(id, 8).Append(')');
    }

    private static void OnThreadStateChanged(KernelThread thread, ThreadState from, ThreadState to)
    {
        if (thread.Tag is not Vcpu vcpu || !vcpu.Vm.IsTraced)
        {
            return;
        }

        LineBuilder line = new(stackalloc byte[LineLength]);
        line.Append("thread ").Append(KernelThreadStates.NameOf(from)).Append(" -> ").Append(KernelThreadStates.NameOf(to));
        line.Append(" (PSCI ").Append(PsciVcpuPowerNames.Of(vcpu.Psci.Power)).Append(')');
        Log.Trace(vcpu.Name, line.Written);
    }
}
