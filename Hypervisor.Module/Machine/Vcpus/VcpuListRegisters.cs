using System.Numerics;
using System.Runtime.CompilerServices;
using Cosmos.Core;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Gic;

namespace Hypervisor.Machine;

/// <summary>
/// The list registers of the vCPU that is in this CPU, between the hardware and the Model. Who calls holds the lock of the VM's
/// interrupts, unless it says otherwise.
/// </summary>
internal static unsafe class VcpuListRegisters
{
    /// <summary>Fills the list registers of the vCPU that is in this CPU and has folded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Fill(VirtualGic gic, Vcpu vcpu)
    {
        ref IchRegisters ich = ref vcpu.Context->Ich;
        vcpu.MustLook = false;
        uint told = gic.Fill(vcpu.Index, ref ich, vcpu.LinkedInterrupts);
        Write(vcpu);
        VirtualCpuInterface.WriteIchHcrEl2(ich.HcrEl2);
        return told;
    }

    /// <summary>
    /// The frequent case, without the lock: the vCPU in this CPU had the interrupt already, and ended it, and nothing else has changed for
    /// it. Once its list register is written again it is pending, and what the Model knows of it is right as it is.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFindEnded(Vcpu vcpu, int intid, out int index, out ListRegister ended)
    {
        ref IchRegisters ich = ref vcpu.Context->Ich;
        index = EndedInterrupts.Find(ref ich, intid, VirtualCpuInterface.ReadIchElrsrEl2());
        ended = index < 0 ? default : new ListRegister(ich.Lr[index]);
        return index >= 0;
    }

    /// <summary>Takes the list registers back to the Model, in the states that the guest has left them in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fold(VirtualGic gic, Vcpu vcpu)
    {
        ref IchRegisters ich = ref vcpu.Context->Ich;
        if (ich.Used != 0)
        {
            VirtualCpuInterface.ReadList(&vcpu.Context->Ich.Lr, ich.Used);
            if ((ich.HcrEl2 & IchRegisters.HcrNotPresent) != 0)
            {
                ich.HcrEl2 = VirtualCpuInterface.ReadIchHcrEl2();
            }

            uint released = gic.Fold(vcpu.Index, ref ich);
            vcpu.LinkedInterrupts &= ~released;
        }

        if (vcpu.LinkedInterrupts != 0)
        {
            DropQuietTimers(gic, vcpu);
        }
    }

    /// <summary>The vCPU leaves this CPU, with nothing of its interrupts there.</summary>
    public static void Clear(VirtualGic gic, Vcpu vcpu)
    {
        Fold(gic, vcpu);
        Write(vcpu);
        VirtualCpuInterface.WriteIchHcrEl2(0);
        for (uint left = vcpu.LinkedInterrupts; left != 0; left &= left - 1)
        {
            Unlink(gic, vcpu, BitOperations.TrailingZeroCount(left));
        }
    }

    /// <summary>The hardware gets what the context has, and what it had before goes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(Vcpu vcpu)
    {
        ulong used = vcpu.Context->Ich.Used;
        VirtualCpuInterface.WriteList(&vcpu.Context->Ich.Lr, used < vcpu.ListedInHardware ? vcpu.ListedInHardware : used);
        vcpu.ListedInHardware = used;
    }

    /// <summary>A timer that the guest has turned off or set anew before it took the interrupt asks for none any more.</summary>
    private static void DropQuietTimers(VirtualGic gic, Vcpu vcpu)
    {
        for (uint left = vcpu.LinkedInterrupts; left != 0; left &= left - 1)
        {
            int interruptId = BitOperations.TrailingZeroCount(left);
            if (!GuestTimers.IsRaised(interruptId) && !gic.IsActive(vcpu.Index, interruptId))
            {
                Unlink(gic, vcpu, interruptId);
            }
        }
    }

    private static void Unlink(VirtualGic gic, Vcpu vcpu, int interruptId)
    {
        Interrupts.Deactivate((uint)interruptId);
        vcpu.LinkedInterrupts &= ~(1u << interruptId);
        gic.SetPpi(vcpu.Index, interruptId, false);
    }
}
