using System.Runtime.InteropServices;
using Cosmos.Core;
using Guest.Common;

namespace TestGuests;

/// <summary>
/// Sleeps and calls PSCI_VERSION by turns, for ever, after a tenth of a second. Prints <c>nap: woken up to L nanoseconds late, a call took up to C</c> whenever
/// one of the two is longer than ever before.
/// </summary>
public static class Program
{
    private const ulong NapMicroseconds = 300;
    private const int Calls = 20;

    /// <summary>Until then other VMs may still be loaded.</summary>
    private const ulong StartMicroseconds = 100_000;

    private static ulong s_late;
    private static ulong s_call;

    [UnmanagedCallersOnly(EntryPoint = "CosmosMain")]
    public static void Main(nint deviceTree)
    {
        GuestMachine.Initialize(deviceTree);
        VirtualTimer.Initialize();
        ulong start = GuestRegisters.ReadCntvctEl0() + Deadline.Ticks(StartMicroseconds);
        while (GuestRegisters.ReadCntvctEl0() < start)
        {
            Nap();
        }

        GuestConsole.WriteLine("nap: begins");
        while (true)
        {
            ulong late = Nap();
            ulong call = LongestCall();
            if (late > s_late || call > s_call)
            {
                s_late = late > s_late ? late : s_late;
                s_call = call > s_call ? call : s_call;
                GuestConsole.WriteLine($"nap: woken up to {ToNanoseconds(s_late)} nanoseconds late, a call took up to {ToNanoseconds(s_call)}");
            }
        }
    }

    /// <summary>Ticks from the timer to the instruction behind WFI.</summary>
    private static ulong Nap()
    {
        ulong due = GuestRegisters.ReadCntvctEl0() + Deadline.Ticks(NapMicroseconds);
        VirtualTimer.Arm(NapMicroseconds);
        CPU.WaitForInterrupt();
        ulong late = GuestRegisters.ReadCntvctEl0() - due;
        VirtualTimer.Disarm();
        return late;
    }

    private static ulong LongestCall()
    {
        ulong longest = 0;
        for (int i = 0; i < Calls; i++)
        {
            ulong start = GuestRegisters.ReadCntvctEl0();
            Psci.Call(GuestMachine.Conduit, Psci.Version);
            ulong ticks = GuestRegisters.ReadCntvctEl0() - start;
            longest = ticks > longest ? ticks : longest;
        }

        return longest;
    }

    private static ulong ToNanoseconds(ulong ticks) => ticks * 1_000_000_000 / SystemRegisters.ReadCntfrqEl0();
}
