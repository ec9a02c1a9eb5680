using System;
using Hypervisor.Model.Devices;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Extensions;

/// <summary>
/// What the hypervisor lets other modules add: a service of the kernel, to be used while modules start. The VMs are made once all have
/// started; what comes later is refused.
/// </summary>
public interface IHypervisor
{
    /// <summary>Answers a range of calls for all VMs, as far as each VM's policy lets it call.</summary>
    /// <param name="first">Function id without the SVE hint.</param>
    /// <param name="last">Of the same owner and convention: bits 31:16 are those of <paramref name="first"/>.</param>
    /// <exception cref="ArgumentException">The ids are PSCI's, the architecture's, others of ours, or another module's.</exception>
    /// <exception cref="InvalidOperationException">The VMs are there already.</exception>
    void ServeCalls(uint first, uint last, ISmcccService service);

    /// <summary>Offers a device that a VM has when its configuration names it.</summary>
    /// <param name="name">1 to 32 letters, digits, <c>-</c> or <c>_</c>.</param>
    /// <param name="create">Makes the device of one VM, when the VM is made.</param>
    /// <exception cref="ArgumentException">It is no name, or another device has it.</exception>
    /// <exception cref="InvalidOperationException">The VMs are there already.</exception>
    void OfferDevice(string name, Func<DeviceSlot, GuestDevice> create);

    /// <summary>Tells of what goes up and down, in all VMs.</summary>
    /// <exception cref="InvalidOperationException">The VMs are there already.</exception>
    void WatchPower(IPowerWatcher watcher);

    /// <summary>Tells of every exit of every vCPU; each costs more then.</summary>
    /// <exception cref="InvalidOperationException">The VMs are there already.</exception>
    void WatchExits(IExitWatcher watcher);
}
