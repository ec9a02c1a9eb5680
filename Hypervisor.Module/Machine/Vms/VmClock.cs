using Cosmos.Core;
using Cosmos.System.Threading;
using Hypervisor.Model.Devices;

namespace Hypervisor.Machine;

/// <summary>A VM's PL031: the Model's, with the machine's time of day behind it and a thread that waits for its alarm.</summary>
internal sealed class VmClock : IMmioDevice, IRealTimeClock
{
    private readonly VirtualMachine _vm;
    private readonly Pl031 _device;
    private readonly KernelThread _alarm;

    public VmClock(VirtualMachine vm, IInterruptLine line)
    {
        _vm = vm;
        _device = new Pl031(this, line);
        _alarm = new KernelThread($"{vm.Name}/clock", WaitForAlarms, ThreadPriority.High);
    }

    public ulong Seconds => RealTimeClock.Seconds;

    public void Start() => _alarm.StartParked();

    public ulong Read(ulong offset, int size) => _device.Read(offset, size);

    public void Write(ulong offset, int size, ulong value)
    {
        _device.Write(offset, size, value);

        // It may wait for another time now, or for none.
        Scheduler.Unpark(_alarm);
    }

    public void Reset() => _device.Reset();

    private void WaitForAlarms()
    {
        while (true)
        {
            ulong daif = _vm.BusLock.Acquire();
            _device.Update();
            ulong due = _device.TryGetAlarm(out uint seconds) ? RealTimeClock.TicksAfter(seconds) : GenericTimer.Never;
            _vm.BusLock.Release(daif);
            Scheduler.ParkUntil(due, ThreadState.Sleeping);
        }
    }
}
