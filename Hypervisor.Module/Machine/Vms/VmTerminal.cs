using Hypervisor.Model.Devices;

namespace Hypervisor.Machine;

/// <summary>A VM's virtio console: the Model's, whose output is shown among that of the VM's serial line.</summary>
internal sealed class VmTerminal : IConsoleSink
{
    private readonly VmConsole _serial;
    private readonly VirtioConsole _console;
    private readonly VirtioMmio _device;

    public VmTerminal(VmConsole serial, IGuestMemory ram, IInterruptLine line, IVirtioWorker worker)
    {
        _serial = serial;
        _console = new VirtioConsole(this);
        _device = new VirtioMmio(_console, ram, line, worker);
    }

    /// <summary>Whether it takes a byte of input now. When not, <see cref="ConsoleInput"/> is told once it does.</summary>
    public bool CanReceive => _console.CanReceive;

    /// <summary>Its registers.</summary>
    public IMmioDevice Registers => _device;

    public void Send(byte value) => _serial.Show(this, value);

    public void TellRoom() => ConsoleInput.Notify();

    /// <summary>Hands the guest a byte of input, with the VM's bus locked and while <see cref="CanReceive"/>.</summary>
    public void Receive(byte value)
    {
        _console.Receive(value);
        _device.Serve(VirtioConsole.ReceiveQueue);
    }

    public void Continue() => _device.Continue();

    public void Reset() => _device.Reset();
}
