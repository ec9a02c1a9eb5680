using System;
using Hypervisor.Model.Devices;
using Console = Cosmos.System.Console;

namespace Hypervisor.Machine;

/// <summary>
/// A VM's serial line: the Model's PL011, with the machine's console behind it. A VM that has the console for itself prints each
/// byte at once; one of several prints whole lines with its name before them, and what is left of one when its vCPU waits.
/// </summary>
internal sealed class VmConsole : IConsoleSink
{
    private readonly Pl011 _uart;
    private readonly byte[]? _prefix;
    private readonly LineCollector _lines = new();

    /// <param name="name">Name of one VM of several, or null.</param>
    /// <param name="line">The UART's interrupt.</param>
    public VmConsole(string? name, IInterruptLine line)
    {
        LastSender = this;
        _uart = new Pl011(this, line);
        if (name is not null)
        {
            _prefix = new byte[name.Length + 2];
            for (int i = 0; i < name.Length; i++)
            {
                _prefix[i] = (byte)name[i];
            }

            _prefix[name.Length] = (byte)'|';
            _prefix[name.Length + 1] = (byte)' ';
        }
    }

    /// <summary>Whether other VMs print on the machine's console too.</summary>
    public bool IsShared => _prefix is not null;

    /// <summary>Of the VM's consoles the one that the guest has sent to last.</summary>
    public IConsoleSink LastSender { get; private set; }

    /// <summary>Whether it takes a byte of input now. When not, <see cref="ConsoleInput"/> is told once it does.</summary>
    public bool CanReceive => _uart.CanReceive;

    /// <summary>Its registers.</summary>
    public IMmioDevice Registers => _uart;

    public void Send(byte value) => Show(this, value);

    public void TellRoom() => ConsoleInput.Notify();

    /// <summary>Prints a byte that the guest has sent, to this or to another console of the VM.</summary>
    public void Show(IConsoleSink sender, byte value)
    {
        LastSender = sender;
        if (_prefix is null)
        {
            Console.Write(value);
        }
        else if (_lines.Add(value, out ReadOnlySpan<byte> line))
        {
            Console.WritePart(this, _prefix, line);
        }
    }

    /// <summary>Hands the guest a byte of input, with the VM's bus locked and while <see cref="CanReceive"/>.</summary>
    public void Receive(byte value) => _uart.Receive(value);

    public void Reset()
    {
        PrintRest();
        LastSender = this;
        _uart.Reset();
    }

    /// <summary>Prints a line that the guest has not ended: a prompt, or its last words.</summary>
    public void PrintRest()
    {
        if (_prefix is not null && _lines.TryTakeRest(out ReadOnlySpan<byte> line))
        {
            Console.WritePart(this, _prefix, line);
        }
    }
}
