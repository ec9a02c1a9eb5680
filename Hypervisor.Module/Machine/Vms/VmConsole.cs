using Cosmos.System;
using Hypervisor.Model.Devices;

namespace Hypervisor.Machine;

/// <summary>
/// A VM's serial line: the Model's PL011, with the machine's console behind it. Bytes that a guest sends are printed at once;
/// bytes typed are taken when the guest looks for them.
/// </summary>
internal sealed class VmConsole : IMmioDevice, IConsoleSink
{
    private readonly Pl011 _uart;

    public VmConsole() => _uart = new Pl011(this);

    public void Send(byte value) => Console.Write(value);

    public ulong Read(ulong offset, int size)
    {
        while (_uart.CanReceive && Console.TryRead(out byte value))
        {
            _uart.Receive(value);
        }

        return _uart.Read(offset, size);
    }

    public void Write(ulong offset, int size, ulong value) => _uart.Write(offset, size, value);

    public void Reset() => _uart.Reset();
}
