using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using Cosmos.Core;
using Guest.Common;

namespace TestGuests;

/// <summary>What all races are made of. Every wait has an end: who waits too long fails the run.</summary>
internal static class Race
{
    private const int DefaultRounds = 1_000;

    private static int s_arrived;
    private static int s_meetings;
    private static int s_failed;

    /// <summary>How often each race is run.</summary>
    public static int Rounds { get; private set; }

    /// <summary>Whether to run <see cref="OffRace"/> and no other.</summary>
    public static bool IsOffOnly { get; private set; }

    /// <summary>The guest's command line: a number of rounds, or <c>off</c> and that number.</summary>
    public static void ReadCommandLine()
    {
        ReadOnlySpan<byte> text = BootInfo.CommandLine;
        IsOffOnly = text.StartsWith("off "u8);
        Rounds = 0;
        foreach (byte digit in text.Slice(IsOffOnly ? "off ".Length : 0))
        {
            Require(digit is >= (byte)'0' and <= (byte)'9' && Rounds < 1_000_000, "the command line is not a number of rounds, nor off and such a number");
            Rounds = (Rounds * 10) + (digit - '0');
        }

        Rounds = Rounds == 0 ? DefaultRounds : Rounds;
    }

    /// <summary>Half of the vCPUs call by HVC, half by SMC.</summary>
    public static Conduit ConduitOf(int vcpu) => vcpu % 2 == 0 ? Conduit.Hvc : Conduit.Smc;

    /// <summary>CPU_ON with a context id.</summary>
    public static ulong TurnOn(int self, int vcpu, ulong contextId) =>
        Psci.Call(ConduitOf(self), Psci.CpuOn64, (ulong)vcpu, SecondaryStart.EntryPoint(), contextId);

    public static void WaitUntilOff(int vcpu)
    {
        Deadline deadline = Deadline.Generous;
        while (Psci.Call(Conduit.Hvc, Psci.AffinityInfo64, (ulong)vcpu) != Psci.AffinityOff)
        {
            Wait(deadline, "a vCPU does not turn off");
        }
    }

    /// <summary>Waits until so many vCPUs are here: then all begin at once.</summary>
    public static void Meet(int vcpus)
    {
        int meeting = Volatile.Read(ref s_meetings);
        if (Interlocked.Increment(ref s_arrived) == vcpus)
        {
            Volatile.Write(ref s_arrived, 0);
            Volatile.Write(ref s_meetings, meeting + 1);
            return;
        }

        Deadline deadline = Deadline.Generous;
        while (Volatile.Read(ref s_meetings) == meeting)
        {
            Wait(deadline, "a vCPU does not come");
        }
    }

    /// <summary>One turn of a wait.</summary>
    public static void Wait(Deadline deadline, string failure)
    {
        Require(!deadline.HasPassed, failure);
        CPU.Yield();
    }

    public static void Require([DoesNotReturnIf(false)] bool condition, string failure)
    {
        if (!condition)
        {
            Fail(failure);
        }
    }

    public static void Report(string kind) => GuestConsole.WriteLine($"race: {kind}: {Rounds} rounds");

    /// <summary>Says why, once, and ends the VM.</summary>
    [DoesNotReturn]
    public static void Fail(string reason)
    {
        if (Interlocked.Exchange(ref s_failed, 1) == 0)
        {
            GuestConsole.WriteLine($"race: FAILED: {reason}");
            End();
        }

        CPU.Park();
    }

    [DoesNotReturn]
    private static void End()
    {
        if (IsOffOnly)
        {
            OffRace.End();
        }

        GuestMachine.Off();
    }
}
