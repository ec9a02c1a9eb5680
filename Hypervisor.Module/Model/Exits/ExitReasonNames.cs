namespace Hypervisor.Model.Exits;

/// <summary>Names for the trace and the published thread table.</summary>
public static class ExitReasonNames
{
    /// <summary>One more than the highest reason.</summary>
    public const int Count = (int)ExitReason.VmCrash + 1;

    public static string Of(ExitReason reason) => reason switch
    {
        ExitReason.Nothing => "Nothing",
        ExitReason.Hypercall => "Hypercall",
        ExitReason.CpuUp => "CpuUp",
        ExitReason.CpuDown => "CpuDown",
        ExitReason.SystemDown => "SystemDown",
        ExitReason.SystemReset => "SystemReset",
        ExitReason.CpuSuspend => "CpuSuspend",
        ExitReason.CpuPowerdown => "CpuPowerdown",
        ExitReason.SystemSuspend => "SystemSuspend",
        ExitReason.SystemWarmReset => "SystemWarmReset",
        ExitReason.FirmwareCall => "FirmwareCall",
        ExitReason.WatchedCall => "WatchedCall",
        ExitReason.MmioRead => "MmioRead",
        ExitReason.MmioWrite => "MmioWrite",
        ExitReason.SysRegRead => "SysRegRead",
        ExitReason.SysRegWrite => "SysRegWrite",
        ExitReason.ExternalInterrupt => "ExternalInterrupt",
        ExitReason.WaitForInterrupt => "WaitForInterrupt",
        ExitReason.WaitForEvent => "WaitForEvent",
        ExitReason.Fault => "Fault",
        _ => "VmCrash",
    };
}
