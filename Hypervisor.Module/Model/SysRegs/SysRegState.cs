namespace Hypervisor.Model.SysRegs;

/// <summary>What one vCPU keeps for the registers that trap.</summary>
public struct SysRegState
{
    public PhysicalTimer Timer;

    /// <summary>State at CPU_ON and SYSTEM_RESET.</summary>
    public void Reset() => Timer = default;
}
