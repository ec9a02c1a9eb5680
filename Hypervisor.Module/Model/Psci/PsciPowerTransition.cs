namespace Hypervisor.Model.Psci;

/// <summary>Every change of power while a VM runs (DEN0022). Starting the whole VM anew is not one of them.</summary>
public static class PsciPowerTransition
{
    /// <summary>Off to OnPending by CPU_ON; OnPending to On by the target's own thread; On to Off by CPU_OFF.</summary>
    public static bool IsAllowed(PsciVcpuPower from, PsciVcpuPower to) => from switch
    {
        PsciVcpuPower.Off => to == PsciVcpuPower.OnPending,
        PsciVcpuPower.OnPending => to == PsciVcpuPower.On,
        PsciVcpuPower.On => to == PsciVcpuPower.Off,
        _ => false,
    };
}
