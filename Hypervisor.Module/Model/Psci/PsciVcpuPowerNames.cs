namespace Hypervisor.Model.Psci;

/// <summary>Names for the trace and the published thread table.</summary>
public static class PsciVcpuPowerNames
{
    public static string Of(PsciVcpuPower power) => power switch
    {
        PsciVcpuPower.Off => "Off",
        PsciVcpuPower.OnPending => "OnPending",
        PsciVcpuPower.Suspended => "Suspended",
        _ => "On",
    };
}
