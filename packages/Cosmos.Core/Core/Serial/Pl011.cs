using System;

namespace Cosmos.Core;

/// <summary>
/// The machine's own PL011 (DDI 0183): output by polling; input waits in the device until someone reads it, and an interrupt
/// tells that there is some. The firmware's baud rate stays. Before <see cref="Initialize"/> output is dropped.
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
    private const uint InterruptReceive = (1 << 4) | (1 << 6);

    private static nuint s_base;
    private static uint s_interruptId;
    private static bool s_mayHaveInput;
    private static Action? s_inputHook;

    /// <summary>Physical base address; 0 when there is none.</summary>
    public static ulong Base => s_base;

    /// <summary>Enables the port: 8 data bits, no parity, FIFOs on, no interrupts.</summary>
    /// <param name="baseAddress">Physical address; 0 when there is no port.</param>
    public static void Initialize(ulong baseAddress)
    {
        s_base = (nuint)baseAddress;
        if (s_base == 0)
        {
            return;
        }


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

    /// <summary>From now on an interrupt says when there is input, so that a look at an idle port costs no device access.</summary>
    /// <param name="interruptId">INTID; 0 when there is none: then each look asks the device.</param>
    public static void ListenForInput(uint interruptId)
    {
        s_interruptId = interruptId;
        s_mayHaveInput = true;
        if (s_base != 0 && interruptId != 0)
        {
            Interrupts.Register(interruptId, OnInput);
        }
    }

    /// <summary>Names what runs, in the interrupt's handler, when input has come after somebody found none.</summary>
    public static void SetInputHook(Action hook) => s_inputHook = hook;

    public static bool TryRead(out byte value)
    {
        value = 0;
        if (!s_mayHaveInput || s_base == 0)
        {
            return false;
        }

        if ((Mmio.Read32(s_base + FlagRegister) & FlagReceiveEmpty) != 0)
        {
            // All taken. The interrupt is a level: a byte that came since then raises it at once.
            // It may come on another CPU, so the flag is written before the device can raise it.
            s_mayHaveInput = s_interruptId == 0;
            Barriers.Dsb();
            Mmio.Write32(s_base + InterruptMask, s_mayHaveInput ? 0 : InterruptReceive);
            return false;
        }

        value = (byte)Mmio.Read32(s_base + DataRegister);
        return true;
    }

    /// <summary>The level stays high until somebody has read, so it is masked until then.</summary>
    private static void OnInput(uint interruptId)
    {
        s_mayHaveInput = true;
        Mmio.Write32(s_base + InterruptMask, 0);
        s_inputHook?.Invoke();
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
