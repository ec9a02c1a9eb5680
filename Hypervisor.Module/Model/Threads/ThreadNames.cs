namespace Hypervisor.Model.Threads;

/// <summary>Names for the trace and the published table.</summary>
public static class ThreadNames
{
    public static string Of(VcpuThreadState state) => state switch
    {
        VcpuThreadState.Created => "Created",
        VcpuThreadState.Ready => "Ready",
        VcpuThreadState.Running => "Running",
        VcpuThreadState.Blocked => "Blocked",
        VcpuThreadState.Sleeping => "Sleeping",
        VcpuThreadState.Parked => "Parked",
        _ => "Terminated",
    };

    public static string Of(ThreadAction action) => action switch
    {
        ThreadAction.Continue => "Continue",
        ThreadAction.WakeTarget => "WakeTarget",
        ThreadAction.WaitForInterrupt => "WaitForInterrupt",
        ThreadAction.PowerDown => "PowerDown",
        ThreadAction.Yield => "Yield",
        ThreadAction.Preempt => "Preempt",
        ThreadAction.Park => "Park",
        ThreadAction.Start => "Start",
        ThreadAction.StopVm => "StopVm",
        _ => "ResetVm",
    };
}
