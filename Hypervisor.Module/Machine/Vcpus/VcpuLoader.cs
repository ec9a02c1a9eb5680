using Hypervisor.Model.Arm;

namespace Hypervisor.Machine;

/// <summary>
/// Whose EL1 registers and stage 2 are in this CPU. They stay there after an exit and move only when another vCPU is to run,
/// so an exit that comes back to the same guest costs none of it.
/// </summary>
internal static unsafe class VcpuLoader
{
    private static Vcpu? s_loaded;

    /// <summary>Puts a vCPU's EL1 state and translation in the hardware. Interrupts are masked.</summary>
    public static void Load(Vcpu vcpu)
    {
        Vcpu? previous = s_loaded;
        if (previous == vcpu)
        {
            return;
        }

        Unload();
        s_loaded = vcpu;
        GuestRegisters.Load(&vcpu.Context->El1);
        El2Registers.WriteVmpidrEl2(vcpu.Psci.Mpidr.RegisterValue);
        El2Registers.WriteCntvoffEl2(vcpu.Vm.CounterOffset);
        El2Registers.WriteVttbrEl2(vcpu.Vm.Memory.Vttbr);
        if (vcpu.Vm.LastRun != vcpu)
        {
            // Two vCPUs of one VM share a VMID but not their page tables: what one left in the TLB is not the other's.
            vcpu.Vm.LastRun = vcpu;
            El2Registers.InvalidateGuestTlb();
        }
    }

    /// <summary>Brings the EL1 state of whoever is loaded back to its context, so that it can be read and changed there.</summary>
    public static void Unload()
    {
        if (s_loaded is { } loaded)
        {
            GuestRegisters.Save(&loaded.Context->El1);
            s_loaded = null;
        }
    }

    /// <summary>Forgets the hardware's copy: the context has been given new values.</summary>
    public static void Discard(Vcpu vcpu)
    {
        if (s_loaded == vcpu)
        {
            s_loaded = null;
        }
    }
}
