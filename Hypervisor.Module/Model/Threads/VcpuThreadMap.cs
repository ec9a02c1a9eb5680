using System.Runtime.CompilerServices;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;

namespace Hypervisor.Model.Threads;

/// <summary>
/// The published table: power after an exit has been handled, and the reason of that exit, give the thread's action and
/// next state. It has a cell for every pair, and the documents show it as <see cref="VcpuThreadMapTable"/> renders it.
/// </summary>
public static class VcpuThreadMap
{
    private static VcpuThreadDecision Continue => new(ThreadAction.Continue, VcpuThreadState.Running);

    private static VcpuThreadDecision Wait => new(ThreadAction.WaitForInterrupt, VcpuThreadState.Blocked);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VcpuThreadDecision Of(PsciVcpuPower power, ExitReason reason) => reason switch
    {
        // These concern the whole VM, whatever the vCPU itself was about to do: the last CPU_OFF is one of them.
        ExitReason.SystemDown or ExitReason.VmCrash => new(ThreadAction.StopVm, VcpuThreadState.Terminated),
        ExitReason.SystemReset or ExitReason.SystemWarmReset => new(ThreadAction.ResetVm, VcpuThreadState.Parked),
        _ when power == PsciVcpuPower.On => OfRunning(reason),
        _ => power switch
        {
            PsciVcpuPower.Off => new(ThreadAction.Park, VcpuThreadState.Parked),

            // Claimed, perhaps between its own CPU_OFF and the parking of its thread.
            PsciVcpuPower.OnPending => new(ThreadAction.Start, VcpuThreadState.Ready),
            _ => new(ThreadAction.PowerDown, VcpuThreadState.Blocked),
        },
    };

    /// <summary>The row of a vCPU that is on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static VcpuThreadDecision OfRunning(ExitReason reason) => reason switch
    {
        ExitReason.CpuUp => new(ThreadAction.WakeTarget, VcpuThreadState.Running),
        ExitReason.CpuSuspend or ExitReason.WaitForInterrupt => Wait,
        ExitReason.WaitForEvent => new(ThreadAction.Yield, VcpuThreadState.Ready),
        ExitReason.ExternalInterrupt => new(ThreadAction.Preempt, VcpuThreadState.Running),
        _ => Continue,
    };
}
