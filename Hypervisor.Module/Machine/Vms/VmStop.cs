using Cosmos.Core;
using Cosmos.System.Threading;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Threads;

namespace Hypervisor.Machine;

/// <summary>
/// Stopping a whole VM: one vCPU asks, all threads leave the guest and gather here, and the last to come ends the VM or starts
/// it again - so nothing is torn down or reloaded under a running guest (DEN0022 5.9, 5.10).
/// </summary>
internal sealed class VmStop(VirtualMachine vm, int vcpuCount, PsciAftermath onCrash)
{
    private readonly VmGathering _gathering = new(vcpuCount);
    private bool _warm;

    /// <summary>Set from the first request until the last thread has gathered.</summary>
    public bool IsRequested => _gathering.IsRequested;

    public void RequestOff() => Request(reset: false, warm: false, crashed: false);

    /// <summary>What follows a crash is for the VM's owner to say.</summary>
    public void RequestAfterCrash() => Request(reset: onCrash == PsciAftermath.Restart, warm: false, crashed: onCrash == PsciAftermath.Stop);

    /// <param name="warm">RAM stays as it is.</param>
    public void RequestReset(bool warm) => Request(reset: true, warm, crashed: false);

    /// <summary>Called by each vCPU's thread outside the guest; gathers if a stop is asked for.</summary>
    /// <returns>True when the thread has nothing more to do, ever.</returns>
    public bool MustLeave()
    {
        // Again, as the VM may be asked to stop again by the time this thread comes back from the last stop.
        while (_gathering.IsRequested)
        {
            Gather();
        }

        return _gathering.IsOver;
    }

    private void Request(bool reset, bool warm, bool crashed)
    {
        if (_gathering.TryRequest(reset))
        {
            // The requester gathers too, so whoever gathers last sees this.
            _warm = warm;
            vm.HasCrashed |= crashed;
            foreach (Vcpu vcpu in vm.Vcpus)
            {
                // One that is in the guest on another CPU exits, looks, and sees the request.
                vcpu.MustLook = true;
                Scheduler.Alert(vcpu.Thread);
            }
        }
    }

    private void Gather()
    {
        if (_gathering.Arrive(out int round))
        {
            End();
            return;
        }

        while (!_gathering.HasEnded(round))
        {
            Scheduler.Park();
        }
    }

    /// <summary>On the last thread's stack, while all others wait.</summary>
    private void End()
    {
        bool reset = _gathering.IsReset;
        if (reset)
        {
            // It takes longer than a time slice: other VMs' vCPUs have theirs between.
            CPU.EnableInterrupts();
            vm.Restart(_warm);
            CPU.DisableInterrupts();
        }

        _gathering.Finish();
        UnparkAll();
        if (!reset)
        {
            vm.ReportEnd();
        }
    }

    private void UnparkAll()
    {
        foreach (Vcpu vcpu in vm.Vcpus)
        {
            Scheduler.Unpark(vcpu.Thread);
        }
    }
}
