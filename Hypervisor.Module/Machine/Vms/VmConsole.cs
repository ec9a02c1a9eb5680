using System;
using Console = Cosmos.System.Console;
using Hypervisor.Model.Devices;

namespace Hypervisor.Machine;

/// <summary>
/// A VM's serial line: the Model's PL011, with the machine's console behind it. A VM that has the console for itself prints each
/// byte at once; one of several prints whole lines with its name before them. Bytes typed are taken when the guest looks for them.
/// </summary>
internal sealed class VmConsole : IMmioDevice, IConsoleSink
{
    private readonly Pl011 _uart;
    private readonly LineCollector? _lines;
    private readonly bool _takesInput;

    /// <param name="prefix">Name of one VM of several, or null.</param>
    /// <param name="takesInput">Whether what is typed is for this VM.</param>
    /// <param name="line">The UART's interrupt.</param>
    public VmConsole(string? prefix, bool takesInput, IInterruptLine line)
    {
        _uart = new Pl011(this, line);
        _lines = prefix is null ? null : new LineCollector($"{prefix}| ");
        _takesInput = takesInput;
    }

    public void Send(byte value)
    {
        if (_lines is null)
        {
            Console.Write(value);
        }
        else if (_lines.Add(value, out ReadOnlySpan<byte> line))
        {
            Console.WriteOwnLine(line);
        }
    }

    public ulong Read(ulong offset, int size)
    {
        while (_takesInput && _uart.CanReceive && Console.TryRead(out byte value))
        {
            _uart.Receive(value);
        }

        return _uart.Read(offset, size);
    }

    public void Write(ulong offset, int size, ulong value) => _uart.Write(offset, size, value);

    public void Reset()
    {
        PrintRest();
        _uart.Reset();
    }

    /// <summary>Prints a line that the guest has not ended, as it has ended itself.</summary>
    public void PrintRest()
    {
        if (_lines is not null && _lines.TryTakeRest(out ReadOnlySpan<byte> line))
        {
            Console.WriteOwnLine(line);
        }
    }
}
