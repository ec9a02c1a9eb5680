using Cosmos.Core;
using Cosmos.System;
using Cosmos.System.Threading;
using Hypervisor.Model.Devices;

namespace Hypervisor.Machine;

/// <summary>A thread that hands what is typed to the VM that has the keyboard, as fast as its console takes it.</summary>
internal sealed class ConsoleInput
{
    private static readonly Event s_arrived = new();

    private readonly VirtualMachine[] _vms;
    private readonly ConsoleKeys _keys;

    private ConsoleInput(VirtualMachine[] vms)
    {
        _vms = vms;
        _keys = new ConsoleKeys(vms.Length);
    }

    /// <summary>Starts it. What was typed before comes first.</summary>
    public static void Start(VirtualMachine[] vms)
    {
        Cosmos.Core.Pl011.SetInputHook(Notify);
        Notify();
        new KernelThread("console", new ConsoleInput(vms).Run, ThreadPriority.High).Start();
    }

    /// <summary>There may be input again, or room for it.</summary>
    public static void Notify() => s_arrived.Set();

    private void Run()
    {
        while (true)
        {
            s_arrived.Wait();
            s_arrived.Reset();
            while (TryHandOver())
            {
            }
        }
    }

    private bool TryHandOver()
    {
        int before = _keys.Focus;
        VirtualMachine vm = _vms[before];
        ulong daif = vm.BusLock.Acquire();
        bool took = false;
        if (vm.Keyboard.CanReceive)
        {
            took = Console.TryRead(out byte key);
            if (took && _keys.IsForGuest(key))
            {
                vm.Keyboard.Receive(key);
            }
        }

        vm.BusLock.Release(daif);
        if (_keys.Focus != before)
        {
            Log.Line(_vms[_keys.Focus].Name, "has the keyboard");
        }

        return took;
    }
}
