using Cosmos.Core;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Devices;
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
    private const ulong ParFailed = 1;
    private const ulong ParAddress = 0x000F_FFFF_FFFF_F000;

    /// <summary>
    /// Returns what is left to do: nothing when the guest can go on, with its registers as it shall find them, else an outcome
    /// for the thread map.
    /// </summary>
    public static ExitOutcome Complete(Vcpu vcpu, ExitOutcome outcome)
    {
        switch (outcome.Reason)
        {
            case ExitReason.MmioRead:
            case ExitReason.MmioWrite:
                return CompleteMmio(vcpu);
            case ExitReason.SysRegRead:
            case ExitReason.SysRegWrite:
                return CompleteSysReg(vcpu);
            case ExitReason.FirmwareCall:
                FirmwareSmc.Forward(ref vcpu.Context->Registers, outcome.FunctionId);
                return ExitOutcome.Nothing;
            case ExitReason.WatchedCall:
                return WatchedCall.Complete(vcpu, outcome);
            case ExitReason.Fault:
                return Inject(vcpu, outcome);
            case ExitReason.ExternalInterrupt:
                return Interrupts.HandlePending() ? outcome : ExitOutcome.Nothing;
            default:
                return outcome;
        }
    }

    private static ExitOutcome CompleteMmio(Vcpu vcpu)
    {
        ref VcpuContext context = ref *vcpu.Context;
        FindFaultAddress(ref context);
        PendingMmio access = PendingMmio.Decode(in context);
        vcpu.Vm.BusLock.AcquireMasked();
        bool answered = TryAccess(vcpu.Vm.Bus, access, ref context.Registers);
        vcpu.Vm.BusLock.ReleaseMasked();
        return answered ? ExitOutcome.Nothing : Inject(vcpu, ExitRouter.Refuse(in context));
    }

    private static bool TryAccess(MmioBus bus, PendingMmio access, ref VcpuRegisters registers)
    {
        if (access.IsWrite)
        {
            if (bus.TryWrite(access.Address, access.Size, access.WriteValue))
            {
                access.CompleteWrite(ref registers);
                return true;
            }
        }
        else if (bus.TryRead(access.Address, access.Size, out ulong value))
        {
            access.CompleteRead(ref registers, value);
            return true;
        }

        return false;
    }

    /// <summary>
    /// HPFAR_EL2 holds the page only for some faults; for a permission fault (a write to ROM) the guest's own stage 1 says
    /// where its address leads (Arm ARM D24.2, HPFAR_EL2).
    /// </summary>
    private static void FindFaultAddress(ref VcpuContext context)
    {
        if (new EsrEl2(context.Exit.Esr).DataAbort.HpfarIsValid)
        {
            return;
        }

        ulong par = GuestRegisters.TranslateStage1(context.Exit.Far);
        if ((par & ParFailed) == 0)
        {
            context.Exit.Hpfar = (par & ParAddress) >> 8;
        }
    }

    private static ExitOutcome CompleteSysReg(Vcpu vcpu)
    {
        ref VcpuContext context = ref *vcpu.Context;
        PendingSysReg access = PendingSysReg.Decode(in context);
        SysRegDecision decision = access.IsRead
            ? vcpu.Vm.SysRegs.Read(access.Encoding)
            : vcpu.Vm.SysRegs.Write(access.Encoding, access.WriteValue);
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

    private static ExitOutcome Inject(Vcpu vcpu, ExitOutcome fault)
    {
        ExitTrace.PrintFault(vcpu, fault);
        VcpuLoader.Unload();
        bool entered = GuestException.TryEnter(ref *vcpu.Context, fault.Syndrome);
        VcpuLoader.Load(vcpu);
        return entered ? ExitOutcome.Nothing : ExitOutcome.VmCrash(VmCrashReason.VectorUnreachable);
    }
}
