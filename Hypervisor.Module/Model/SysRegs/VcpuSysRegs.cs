namespace Hypervisor.Model.SysRegs;

/// <summary>What one vCPU keeps for the registers that trap.</summary>
public sealed class VcpuSysRegs(IdRegisters identification)
{
    /// <summary>The same for all vCPUs of a VM.</summary>
    public IdRegisters Identification { get; } = identification;

    public PhysicalTimer Timer;

    /// <summary>State at CPU_ON and SYSTEM_RESET.</summary>
    public void Reset() => Timer = default;
}
