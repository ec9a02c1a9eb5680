using System;
using Hypervisor.Model.Devices;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Extensions;

/// <summary>What modules have added, collected until the VMs are made.</summary>
/// <param name="builtInDevices">Names that no module can have for its devices.</param>
public sealed class HypervisorExtensions(params string[] builtInDevices) : IHypervisor
{
    private bool _isClosed;

    public SmcccServiceTable Calls { get; } = new();

    public GuestDeviceTypes Devices { get; } = new(builtInDevices);

    public VmWatchers Watchers { get; } = new();

    public void ServeCalls(uint first, uint last, ISmcccService service)
    {
        ThrowIfClosed();
        Calls.Add(first, last, service);
    }

    public void OfferDevice(string name, Func<DeviceSlot, GuestDevice> create)
    {
        ThrowIfClosed();
        Devices.Add(name, create);
    }

    public void WatchPower(IPowerWatcher watcher)
    {
        ThrowIfClosed();
        Watchers.Add(watcher);
    }

    public void WatchExits(IExitWatcher watcher)
    {
        ThrowIfClosed();
        Watchers.Add(watcher);
    }

    /// <summary>From here on the VMs go by what is there.</summary>
    public void Close() => _isClosed = true;

    private void ThrowIfClosed()
    {
        if (_isClosed)
        {
            throw new InvalidOperationException("the VMs are there already: extend the hypervisor in Start, not later");
        }
    }
}
