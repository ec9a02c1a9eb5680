using System;
using Hypervisor.Model.Devices;
using Hypervisor.Model.Gic;

namespace Hypervisor.Machine;

/// <summary>
/// Register accesses of a VM's GIC: the Model's registers, with the VM's interrupts locked meanwhile where that is needed, and with what
/// other vCPUs have listed where that counts.
/// </summary>
/// <param name="vcpusOf">As <see cref="GicStateRegisters"/> has it for these registers.</param>
internal sealed class GicWindow(VirtualMachine vm, GicRegisters registers, Func<ulong, uint, uint> vcpusOf) : IMmioDevice
{
    public ulong Read(ulong offset, int size) =>
        GicRegisters.IsOneField(offset) ? registers.Read(offset, size) : ReadLocked(offset, size);

    public void Write(ulong offset, int size, ulong value)
    {
        uint vcpus = Begin(offset, (uint)value);
        registers.Write(offset, size, value);
        vm.Interrupts.EndWrite(vcpus);
    }

    private ulong ReadLocked(ulong offset, int size)
    {
        Begin(offset, uint.MaxValue);
        ulong value = registers.Read(offset, size);
        vm.Interrupts.EndAccess();
        return value;
    }

    /// <param name="interrupts">The bits that count of a register with a bit for each interrupt.</param>
    /// <returns>The vCPUs that must look after a write, whatever is pending then.</returns>
    private uint Begin(ulong offset, uint interrupts)
    {
        Vcpu vcpu = VcpuLoader.Loaded!;
        if (GicStateRegisters.MayBe(offset))
        {
            return vm.Recall.Begin(vcpu, vcpusOf, offset, interrupts);
        }

        vm.Interrupts.BeginAccess(vcpu);
        return 0;
    }
}
