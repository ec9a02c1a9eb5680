namespace Hypervisor.Model.Psci;

/// <summary>Every change of power while a VM runs (DEN0022). Starting the whole VM anew is not one of them.</summary>
public static class PsciPowerTransition
{
    /// <summary>
    /// Off to OnPending by CPU_ON; OnPending to On by the target's own thread; On to Off by CPU_OFF or CPU_FREEZE; On to
    /// Suspended by a powerdown, and back when it wakes or does not even fall asleep.
    /// </summary>
    public static bool IsAllowed(PsciVcpuPower from, PsciVcpuPower to) => from switch
    {
        PsciVcpuPower.Off => to == PsciVcpuPower.OnPending,
        PsciVcpuPower.OnPending => to == PsciVcpuPower.On,
        PsciVcpuPower.On => to is PsciVcpuPower.Off or PsciVcpuPower.Suspended,
        PsciVcpuPower.Suspended => to == PsciVcpuPower.On,
        _ => false,
    };
}
