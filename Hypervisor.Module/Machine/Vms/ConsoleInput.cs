using Cosmos.Core;
using Cosmos.System;
using Cosmos.System.Threading;
using Hypervisor.Model.Devices;

namespace Hypervisor.Machine;

/// <summary>A thread that hands what is typed to the VM that has the keyboard, or to the kernel's console, as fast as it is taken.</summary>
internal sealed class ConsoleInput : IKeyboard
{
    private static readonly Event s_arrived = new();

    private readonly VirtualMachine[] _vms;
    private readonly ConsoleKeys _keys;
    private volatile bool _leavesKernel;

    private ConsoleInput(VirtualMachine[] vms)
    {
        _vms = vms;
        _keys = new ConsoleKeys(vms.Length);
    }

    /// <summary>Starts it. What was typed before comes first.</summary>
    public static void Start(VirtualMachine[] vms)
    {
        ConsoleInput input = new(vms);
        KernelConsole.Attach(input);
        Cosmos.Core.Pl011.SetInputHook(Notify);
        Notify();
        new KernelThread("keyboard", input.Run, ThreadPriority.High).Start();
    }

    /// <summary>There may be input again, or room for it.</summary>
    public static void Notify() => s_arrived.Set();

    public void TellRoom() => Notify();

    public void Leave()
    {
        _leavesKernel = true;
        Notify();
    }

    private void Run()
    {
        while (true)
        {
            s_arrived.Wait();
            s_arrived.Reset();
            if (_leavesKernel)
            {
                _leavesKernel = false;
                _keys.ReturnToVm();
                TellFocus();
            }

            while (TryHandOver())
            {
            }
        }
    }

    private bool TryHandOver()
    {
        int before = _keys.Focus;
        bool took = _keys.IsKernels ? TryGiveKernel() : TryGive(_vms[before]);
        if (_keys.Focus != before)
        {
            TellFocus();
        }

        return took;
    }

    private bool TryGive(VirtualMachine vm)
    {
        ulong daif = vm.BusLock.Acquire();
        bool took = false;
        if (vm.Keyboard.CanReceive)
        {
            took = Console.TryRead(out byte key);
            if (took && _keys.IsForConsole(key))
            {
                vm.Keyboard.Receive(key);
            }
        }

        vm.BusLock.Release(daif);
        return took;
    }

    private bool TryGiveKernel()
    {
        if (!KernelConsole.CanReceive || !Console.TryRead(out byte key))
        {
            return false;
        }

        if (_keys.IsForConsole(key))
        {
            KernelConsole.Receive(key);
        }

        return true;
    }

    private void TellFocus()
    {
        if (_keys.IsKernels)
        {
            KernelConsole.ShowPrompt();
        }
        else
        {
            Log.Line(_vms[_keys.Focus].Name, "has the keyboard");
        }
    }
}
