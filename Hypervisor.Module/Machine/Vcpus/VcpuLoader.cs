using System.Runtime.CompilerServices;
using Cosmos.Core;
using Cosmos.System.Threading;
using Hypervisor.Model.Arm;

namespace Hypervisor.Machine;

/// <summary>
/// Whose EL1 registers and stage 2 are in each CPU. They stay there after an exit and move only when another vCPU is to run,
/// so an exit that comes back to the same guest costs none of it. With several CPUs they are saved as soon as the vCPU's thread
/// leaves the CPU (<see cref="KernelThread.Leaving"/>), because it may go on elsewhere.
/// </summary>
internal static unsafe class VcpuLoader
{
    private static Vcpu?[]? s_loaded;

    /// <summary>Whose state is in the CPU that asks, with interrupts masked.</summary>
    public static Vcpu? Loaded => s_loaded![CPU.Index];

    /// <summary>Before all else here: an initializer would be asked for at each access.</summary>
    public static void Install() => s_loaded = new Vcpu?[Processors.Count];

    /// <summary>Puts a vCPU's EL1 state and translation in the hardware. Interrupts are masked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(Vcpu vcpu)
    {
        int processor = CPU.Index;
        if (s_loaded![processor] != vcpu)
        {
            LoadAnew(vcpu, processor);
        }
    }

    private static void LoadAnew(Vcpu vcpu, int processor)
    {
        Unload();
        s_loaded![processor] = vcpu;
        GuestRegisters.Load(&vcpu.Context->El1);
        VirtualCpuInterface.Load(&vcpu.Context->Ich);
        VirtualCpuInterface.WriteIchHcrEl2(IchRegisters.HcrEnable);
        El2Registers.WriteHcrEl2(vcpu.Vm.Hcr);
        El2Registers.WriteVmpidrEl2(vcpu.Psci.Mpidr.RegisterValue);
        El2Registers.WriteCntvoffEl2(vcpu.Vm.CounterOffset);
        El2Registers.WriteVttbrEl2(vcpu.Vm.Memory.Vttbr);
        if (vcpu.Vm.LastRun[processor] != vcpu)
        {
            // Two vCPUs of one VM share a VMID but not their page tables: what one left in this CPU's TLB is not the other's. What a
            // vCPU left here itself is still good when it comes back, as HCR_EL2.FB made its own invalidations reach all CPUs.
            vcpu.Vm.LastRun[processor] = vcpu;
            El2Registers.InvalidateGuestTlb();
        }
    }

    /// <summary>Brings the EL1 state of whoever is loaded back to its context, so that it can be read and changed there.</summary>
    public static void Unload()
    {
        ref Vcpu? loaded = ref s_loaded![CPU.Index];
        if (loaded is not null)
        {
            GuestRegisters.Save(&loaded.Context->El1);
            VirtualCpuInterface.Save(&loaded.Context->Ich);
            Leave(loaded);
            loaded = null;
        }
    }

    /// <summary>Forgets the hardware's copy: the context has been given new values.</summary>
    public static void Discard(Vcpu vcpu)
    {
        ref Vcpu? loaded = ref s_loaded![CPU.Index];
        if (loaded == vcpu)
        {
            Leave(vcpu);
            loaded = null;
        }
    }

    /// <summary>Sends an SGI to the other CPUs that some vCPUs of a VM are in, and may have left when it comes.</summary>
    /// <param name="vcpus">A bit for each.</param>
    public static void Interrupt(uint interruptId, VirtualMachine vm, uint vcpus)
    {
        for (int i = 0; vcpus != 0 && i < Processors.Count; i++)
        {
            if (s_loaded![i] is { } vcpu && vcpu.Vm == vm && ((vcpus >> vcpu.Index) & 1) != 0)
            {
                Cosmos.Core.Gic.SendSgi(interruptId, i);
            }
        }
    }

    /// <summary>Its timers stop here first, so that none fires again once its interrupt is deactivated.</summary>
    private static void Leave(Vcpu vcpu)
    {
        GuestTimers.Stop();
        vcpu.Vm.Interrupts.Leave(vcpu);
    }
}
