using Cosmos.System.Threading;

namespace Hypervisor.Machine;

/// <summary>
/// Stopping a whole VM: one vCPU asks, all threads leave the guest and gather here, and the last to come ends the VM or starts
/// it again - so nothing is torn down or reloaded under a running guest (DEN0022 5.9, 5.10).
/// </summary>
internal sealed class VmStop(VirtualMachine vm)
{
    private bool _reset;
    private int _gathered;

    /// <summary>Set from the first request until the last thread has gathered.</summary>
    public bool IsRequested { get; private set; }

    /// <summary>Set for ever once the VM is off.</summary>
    public bool IsOver { get; private set; }

    public void RequestOff(bool crashed) => Request(reset: false, crashed);

    public void RequestReset() => Request(reset: true, crashed: false);

    /// <summary>Called by each vCPU's thread outside the guest; gathers if a stop is asked for.</summary>
    /// <returns>True when the thread has nothing more to do, ever.</returns>
    public bool MustLeave(Vcpu vcpu)
    {
        if (IsRequested)
        {
            Gather(vcpu);
        }

        return IsOver;
    }

    private void Request(bool reset, bool crashed)
    {
        if (IsRequested)
        {
            return;
        }

        _reset = reset;
        _gathered = 0;
        vm.HasCrashed |= crashed;
        IsRequested = true;
        foreach (Vcpu vcpu in vm.Vcpus)
        {
            Scheduler.Unpark(vcpu.Thread);
        }
    }

    private void Gather(Vcpu vcpu)
    {
        if (++_gathered < vm.Vcpus.Length)
        {
            while (IsRequested)
            {
                Scheduler.Park();
            }

            return;
        }

        if (_reset)
        {
            vm.Restart();
        }

        IsOver = !_reset;
        IsRequested = false;
        foreach (Vcpu other in vm.Vcpus)
        {
            Scheduler.Unpark(other.Thread);
        }

        if (IsOver)
        {
            vm.ReportEnd();
        }
    }
}
