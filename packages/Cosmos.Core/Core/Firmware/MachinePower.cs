using System.Diagnostics.CodeAnalysis;

namespace Cosmos.Core;

/// <summary>Switches the machine itself off, by the PSCI of its firmware (DEN0022 5.9, 5.10).</summary>
public static class MachinePower
{
    private const ulong PsciSystemOff = 0x8400_0008;
    private const ulong PsciSystemReset = 0x8400_0009;

    /// <summary>Powers the machine off; parks this CPU if the firmware refuses or there is none.</summary>
    [DoesNotReturn]
    public static void Off() => CallAndPark(PsciSystemOff);

    /// <summary>Resets the machine; parks this CPU if the firmware refuses or there is none.</summary>
    [DoesNotReturn]
    public static void Reset() => CallAndPark(PsciSystemReset);

    [DoesNotReturn]
    private static void CallAndPark(ulong function)
    {
        CPU.DisableInterrupts();
        Pl011.Drain();
        Firmware.Call(function);
        CPU.Park();
    }
}
