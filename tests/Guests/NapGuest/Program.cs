using System.Runtime.InteropServices;
using Cosmos.Core;
using Guest.Common;

namespace TestGuests;

/// <summary>
/// Sleeps and calls PSCI_VERSION by turns for ten seconds, and prints once: <c>nap: woken up to L nanoseconds late, a call took up to C</c>.
/// Then only sleeps. Some time before and after the ten seconds is its own, as another VM of its kind may be loading or printing then.
/// </summary>
public static class Program
{
    private const ulong NapMicroseconds = 300;
    private const int Calls = 20;

    private const ulong MarginMicroseconds = 100_000;
    private const ulong Microseconds = 10_000_000;

    private static ulong s_late;
    private static ulong s_call;

    [UnmanagedCallersOnly(EntryPoint = "CosmosMain")]
    public static void Main(nint deviceTree)
    {
        GuestMachine.Initialize(deviceTree);
        VirtualTimer.Initialize();
        SleepFor(MarginMicroseconds);
        ulong end = GuestRegisters.ReadCntvctEl0() + Deadline.Ticks(Microseconds);
        while (GuestRegisters.ReadCntvctEl0() < end)
        {
            ulong late = Nap();
            ulong call = LongestCall();
            s_late = late > s_late ? late : s_late;
            s_call = call > s_call ? call : s_call;
        }

        SleepFor(MarginMicroseconds);
        GuestConsole.WriteLine($"nap: woken up to {ToNanoseconds(s_late)} nanoseconds late, a call took up to {ToNanoseconds(s_call)}");
        while (true)
        {
            Nap();
        }
    }

    private static void SleepFor(ulong microseconds)
    {
        ulong end = GuestRegisters.ReadCntvctEl0() + Deadline.Ticks(microseconds);
        while (GuestRegisters.ReadCntvctEl0() < end)
        {
            Nap();
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
