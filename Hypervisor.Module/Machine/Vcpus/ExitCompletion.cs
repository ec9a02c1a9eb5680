using System.Runtime.CompilerServices;
using Cosmos.Core;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Gic;
using Hypervisor.Model.SysRegs;

namespace Hypervisor.Machine;

/// <summary>
/// Finishes exits that need more than the vCPU's own registers: devices, trapped system registers, the firmware, physical interrupts,
/// exceptions given to the guest. What nothing answers becomes a fault of the guest's, never of ours.
/// </summary>
internal static unsafe class ExitCompletion
{
    /// <summary>
    /// Returns what is left to do: nothing when the guest can go on, with its registers as it shall find them, else an outcome
    /// for the thread map.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ExitOutcome Complete(Vcpu vcpu, ExitOutcome outcome) => outcome.Reason switch
    {
        // These two are the most frequent.
        ExitReason.MmioRead => MmioCompletion.Read(vcpu),
        ExitReason.ExternalInterrupt => Interrupts.HandlePending() ? outcome : ExitOutcome.Nothing,
        _ => CompleteOther(vcpu, outcome),
    };

    /// <summary>Gives the guest an exception.</summary>
    public static ExitOutcome Inject(Vcpu vcpu, ExitOutcome fault)
    {
        ExitTrace.PrintFault(vcpu, fault);
        VcpuLoader.Unload();
        bool entered = GuestException.TryEnter(ref *vcpu.Context, fault.Syndrome);
        VcpuLoader.Load(vcpu);
        return entered ? ExitOutcome.Nothing : ExitOutcome.VmCrash(VmCrashReason.VectorUnreachable);
    }

    private static ExitOutcome CompleteOther(Vcpu vcpu, ExitOutcome outcome)
    {
        switch (outcome.Reason)
        {
            case ExitReason.MmioWrite:
                return MmioCompletion.Write(vcpu);
            case ExitReason.SysRegRead:
            case ExitReason.SysRegWrite:
                return CompleteSysReg(vcpu, outcome.Register);
            case ExitReason.FirmwareCall:
                FirmwareSmc.Forward(ref vcpu.Context->Registers, outcome.FunctionId);
                return ExitOutcome.Nothing;
            case ExitReason.WatchedCall:
                return WatchedCall.Complete(vcpu, outcome);
            case ExitReason.Fault:
                return Inject(vcpu, outcome);
            default:
                return outcome;
        }
    }

    private static ExitOutcome CompleteSysReg(Vcpu vcpu, SysRegEncoding register)
    {
        ref VcpuContext context = ref *vcpu.Context;
        PendingSysReg access = PendingSysReg.Decode(in context);
        SysRegDecision decision = access.IsRead
            ? vcpu.Vm.SysRegs.Read(register)
            : vcpu.Vm.SysRegs.Write(register, access.WriteValue);
        switch (decision.Kind)
        {
            case SysRegDecisionKind.Undefined:
                return Inject(vcpu, ExitRouter.Refuse(in context));
            case SysRegDecisionKind.SendGroup1Sgi:
                vcpu.Vm.Interrupts.SendSgi(vcpu, new SgiRequest(decision.Value), group: 1);
                break;
            case SysRegDecisionKind.SendGroup0Sgi:
                vcpu.Vm.Interrupts.SendSgi(vcpu, new SgiRequest(decision.Value), group: 0);
                break;
        }

        if (access.IsRead)
        {
            access.CompleteRead(ref context.Registers, decision.Value);
        }
        else
        {
            access.CompleteWrite(ref context.Registers);
        }

        return ExitOutcome.Nothing;
    }
}
