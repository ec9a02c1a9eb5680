using System;

namespace Cosmos.Core;

/// <summary>
/// The machine's own PL011, by polling (DDI 0183). The firmware's baud rate stays. Before <see cref="Initialize"/> output
/// is dropped and there is no input.
/// </summary>
public static class Pl011
{
    private const uint DataRegister = 0x000;
    private const uint FlagRegister = 0x018;
    private const uint LineControl = 0x02C;
    private const uint Control = 0x030;
    private const uint InterruptMask = 0x038;

    private const uint FlagBusy = 1 << 3;
    private const uint FlagReceiveEmpty = 1 << 4;
    private const uint FlagTransmitFull = 1 << 5;
    private const uint LineEightBitsFifo = 0x70;
    private const uint ControlEnableBoth = 0x301;

    private static nuint s_base;

    /// <summary>Physical base address; 0 when there is none.</summary>
    public static ulong Base => s_base;

    /// <summary>Enables the port: 8 data bits, no parity, FIFOs on, no interrupts.</summary>
    public static void Initialize(ulong baseAddress)
    {
        s_base = (nuint)baseAddress;

        // The line control register may only change while the port is off and quiet (DDI 0183 3.3.8).
        Drain();
        Mmio.Write32(s_base + Control, 0);
        Mmio.Write32(s_base + InterruptMask, 0);
        Mmio.Write32(s_base + LineControl, LineEightBitsFifo);
        Mmio.Write32(s_base + Control, ControlEnableBoth);
    }

    public static void Write(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            Write(bytes[i]);
        }
    }

    public static void Write(byte value)
    {
        if (s_base == 0)
        {
            return;
        }

        WaitWhile(FlagTransmitFull);
        Mmio.Write32(s_base + DataRegister, value);
    }

    public static bool TryRead(out byte value)
    {
        value = 0;
        if (s_base == 0 || (Mmio.Read32(s_base + FlagRegister) & FlagReceiveEmpty) != 0)
        {
            return false;
        }

        value = (byte)Mmio.Read32(s_base + DataRegister);
        return true;
    }

    /// <summary>Waits until the last bit is on the line, for when power is about to go.</summary>
    public static void Drain()
    {
        if (s_base != 0)
        {
            WaitWhile(FlagBusy);
        }
    }

    private static void WaitWhile(uint flag)
    {
        while ((Mmio.Read32(s_base + FlagRegister) & flag) != 0)
        {
            CPU.Yield();
        }
    }
}
