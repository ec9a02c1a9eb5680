using Hypervisor.Model.Devices;
using Hypervisor.Model.Gic;

namespace Hypervisor.Machine;

/// <summary>Register accesses of a VM's GIC: the Model's registers, with the VM's interrupts locked meanwhile where that is needed.</summary>
internal sealed class GicWindow(VmInterrupts interrupts, GicRegisters registers) : IMmioDevice
{
    public ulong Read(ulong offset, int size) =>
        GicRegisters.IsOneField(offset) ? registers.Read(offset, size) : ReadLocked(offset, size);

    public void Write(ulong offset, int size, ulong value)
    {
        interrupts.BeginAccess(VcpuLoader.Loaded!);
        registers.Write(offset, size, value);
        interrupts.EndAccess(isWrite: true);
    }

    private ulong ReadLocked(ulong offset, int size)
    {
        interrupts.BeginAccess(VcpuLoader.Loaded!);
        ulong value = registers.Read(offset, size);
        interrupts.EndAccess(isWrite: false);
        return value;
    }
}
