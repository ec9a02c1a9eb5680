using Hypervisor.Model.Devices;

namespace Hypervisor.Machine;

/// <summary>Register accesses of a VM's GIC: the Model's device, with the VM's interrupts locked meanwhile.</summary>
internal sealed class GicWindow(VmInterrupts interrupts, IMmioDevice registers) : IMmioDevice
{
    public ulong Read(ulong offset, int size)
    {
        interrupts.BeginAccess(VcpuLoader.Loaded!);
        ulong value = registers.Read(offset, size);
        interrupts.EndAccess(isWrite: false);
        return value;
    }

    public void Write(ulong offset, int size, ulong value)
    {
        interrupts.BeginAccess(VcpuLoader.Loaded!);
        registers.Write(offset, size, value);
        interrupts.EndAccess(isWrite: true);
    }
}
