using Cosmos.Core;
using Cosmos.System;
using Cosmos.System.Threading;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;
using Hypervisor.Model.Vm;

namespace Hypervisor.Machine;

/// <summary>
/// One line for each exit and each change of a vCPU thread's state, so that a person sees PSCI drive the scheduler. Bytes to and
/// from the console and interrupts of the machine's own are left out, and exits that repeat are counted: they would drown the rest.
/// </summary>
internal static unsafe class ExitTrace
{
    private const int LineLength = 192;

    /// <summary>Prints an exit of a traced VM, decoded but not yet completed. Like ones in a row are counted, not repeated.</summary>
    public static void Print(Vcpu vcpu, ExitOutcome outcome)
    {
        if (outcome.Reason is ExitReason.Nothing or ExitReason.ExternalInterrupt or ExitReason.MmioRead or ExitReason.MmioWrite or ExitReason.Fault
            || (vcpu.Vm.Trace == VmTrace.Power ? !IsAboutPower(outcome.Reason) : vcpu.Repeats.IsRepeat(outcome, vcpu.Context->Registers.X[0])))
        {
            return;
        }

        LineBuilder line = new(stackalloc byte[LineLength]);
        line.Append(ExitReasonNames.Of(outcome.Reason));
        AppendDetails(ref line, vcpu, outcome);
        vcpu.Repeats.AppendCount(ref line);
        Log.Trace(vcpu.Name, line.Written);
    }

    /// <summary>Prints the exception that a guest of a traced VM is about to take.</summary>
    public static void PrintFault(Vcpu vcpu, ExitOutcome fault)
    {
        if (vcpu.Vm.Trace != VmTrace.On)
        {
            return;
        }

        LineBuilder line = new(stackalloc byte[LineLength]);
        line.Append("Fault ").Append(ExceptionClassNames.Of(new EsrEl2(fault.Syndrome).Ec));
        line.Append(" ESR_EL1=").AppendHex(fault.Syndrome, 8).Append(" PC=").AppendHex(vcpu.Context->Registers.Pc);
        Log.Trace(vcpu.Name, line.Written);
    }

    /// <summary>Prints a change of the state of a traced VM's thread.</summary>
    public static void PrintTransition(Vcpu vcpu, ThreadState from, ThreadState to)
    {
        if (vcpu.Vm.Trace == VmTrace.Power && !IsAboutPower(from) && !IsAboutPower(to))
        {
            return;
        }

        LineBuilder line = new(stackalloc byte[LineLength]);
        line.Append("thread ").Append(KernelThreadStates.NameOf(from)).Append(" -> ").Append(KernelThreadStates.NameOf(to));
        line.Append(" (PSCI ").Append(PsciVcpuPowerNames.Of(vcpu.Psci.Power)).Append(')');
        Log.Trace(vcpu.Name, line.Written);
    }

    private static bool IsAboutPower(ExitReason reason) => reason is ExitReason.CpuUp or ExitReason.CpuDown or ExitReason.SystemDown
        or ExitReason.SystemReset or ExitReason.SystemWarmReset or ExitReason.SystemSuspend or ExitReason.VmCrash;

    private static bool IsAboutPower(ThreadState state) => state is ThreadState.Created or ThreadState.Parked or ThreadState.Terminated;

    private static void AppendDetails(ref LineBuilder line, Vcpu vcpu, ExitOutcome outcome)
    {
        switch (outcome.Reason)
        {
            case ExitReason.CpuUp:
                PsciVcpu target = vcpu.Vm.Psci[outcome.Target];
                line.Append(" target=").AppendHex(target.Mpidr.Affinity).Append(" entry=").AppendHex(target.EntryPoint);
                line.Append(" context=").AppendHex(target.ContextId);
                break;
            case ExitReason.CpuPowerdown:
            case ExitReason.SystemSuspend:
                line.Append(" entry=").AppendHex(vcpu.Psci.EntryPoint).Append(" context=").AppendHex(vcpu.Psci.ContextId);
                break;
            case ExitReason.FirmwareCall:
            case ExitReason.WatchedCall:
                AppendCall(ref line, vcpu.Vm, outcome.FunctionId);
                break;
            case ExitReason.Hypercall:
                AppendCall(ref line, vcpu.Vm, outcome.FunctionId);
                line.Append(" -> ").AppendHex(vcpu.Context->Registers.X[0]);
                break;
            case ExitReason.SysRegRead:
            case ExitReason.SysRegWrite:
                AppendRegister(ref line, outcome.Register);
                break;
        }
    }

    private static void AppendCall(ref LineBuilder line, VirtualMachine vm, uint id)
    {
        string name = PsciFunctionId.IsPsci(id)
            ? PsciFunctionNames.Of(PsciFunctionId.Function(id))
            : vm.Psci.Smccc.NameOf(id);
        name = name.Length > 0 ? name : "call";
        line.Append(' ').Append(name).Append(" (").AppendHex(id, 8).Append(')');
    }

    /// <summary>The form that assemblers take for any register (Arm ARM C5.1.2).</summary>
    private static void AppendRegister(ref LineBuilder line, SysRegEncoding register)
    {
        line.Append(" S").AppendDecimal(register.Op0).Append('_').AppendDecimal(register.Op1).Append("_C").AppendDecimal(register.Crn);
        line.Append("_C").AppendDecimal(register.Crm).Append('_').AppendDecimal(register.Op2);
    }
}
