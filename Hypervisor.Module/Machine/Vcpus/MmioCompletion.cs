using System.Runtime.CompilerServices;
using Cosmos.Core;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Devices;
using Hypervisor.Model.Exits;

namespace Hypervisor.Machine;

/// <summary>Lets a device answer a load or store of the guest's; where there is none, the guest gets an external abort.</summary>
internal static unsafe class MmioCompletion
{
    private const ulong ParFailed = 1;
    private const ulong ParAddress = 0x000F_FFFF_FFFF_F000;

    /// <summary>For an exit whose outcome was MmioRead.</summary>
    public static ExitOutcome Read(Vcpu vcpu)
    {
        ref VcpuContext context = ref *vcpu.Context;
        PendingMmio access = Decode(ref context);
        if (vcpu.Vm.Bus.Find(access.Address, access.Size) is not { } window)
        {
            return Refuse(vcpu);
        }

        ulong value = window.LocksItself
            ? window.Read(access.Address, access.Size)
            : ReadLocked(ref vcpu.Vm.BusLock, window, access);
        access.CompleteRead(ref context.Registers, value);
        return ExitOutcome.Nothing;
    }

    /// <summary>For an exit whose outcome was MmioWrite.</summary>
    public static ExitOutcome Write(Vcpu vcpu)
    {
        ref VcpuContext context = ref *vcpu.Context;
        PendingMmio access = Decode(ref context);
        if (vcpu.Vm.Bus.Find(access.Address, access.Size) is not { } window)
        {
            return Refuse(vcpu);
        }

        ulong value = access.WriteValue(in context.Registers);
        if (window.LocksItself)
        {
            window.Write(access.Address, access.Size, value);
        }
        else
        {
            vcpu.Vm.BusLock.AcquireMasked();
            window.Write(access.Address, access.Size, value);
            vcpu.Vm.BusLock.ReleaseMasked();
        }

        access.CompleteWrite(ref context.Registers);
        return ExitOutcome.Nothing;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PendingMmio Decode(ref VcpuContext context)
    {
        if (!new EsrEl2(context.Exit.Esr).DataAbort.HasHpfar)
        {
            FindFaultAddress(ref context);
        }

        return PendingMmio.Decode(in context);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadLocked(ref SpinLock busLock, MmioWindow window, PendingMmio access)
    {
        busLock.AcquireMasked();
        ulong value = window.Read(access.Address, access.Size);
        busLock.ReleaseMasked();
        return value;
    }

    private static ExitOutcome Refuse(Vcpu vcpu) => ExitCompletion.Inject(vcpu, ExitRouter.Refuse(in *vcpu.Context));

    /// <summary>
    /// HPFAR_EL2 holds the page only for some faults; for a permission fault (a write to ROM) the guest's own stage 1 says
    /// where its address leads (Arm ARM D24.2, HPFAR_EL2).
    /// </summary>
    private static void FindFaultAddress(ref VcpuContext context)
    {
        ulong par = GuestRegisters.TranslateStage1(context.Exit.Far);
        if ((par & ParFailed) == 0)
        {
            context.Exit.Hpfar = (par & ParAddress) >> 8;
        }
    }
}
