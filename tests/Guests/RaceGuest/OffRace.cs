using System;
using System.Diagnostics.CodeAnalysis;
using Cosmos.Core;
using Guest.Common;

namespace TestGuests;

/// <summary>
/// All vCPUs turn themselves off at once, and the last of them powers the VM off. The VM must have on-poweroff=restart, so each
/// round is a boot, and on-reset=stop, so a reset is the end. As in <see cref="ResetRace"/> what a boot must know of the last one
/// is in RAM behind the image.
/// </summary>
internal static unsafe class OffRace
{
    private const ulong BelowRamEnd = 1 << 20;
    private const ulong Magic = 0x5245_5345_5420_4F46;

    /// <summary>Magic, the boots so far, then for each vCPU the boot in which it last turned itself off.</summary>
    private static ulong* State => (ulong*)(GuestMachine.RamEnd - BelowRamEnd);

    /// <summary>One boot, on vCPU 0: checks how the last one ended and goes on, or ends the VM after the last round.</summary>
    public static void Boot()
    {
        if (State[0] != Magic)
        {
            new Span<ulong>(State, 2 + GuestMachine.VcpuCount).Clear();
            State[0] = Magic;
        }

        for (int vcpu = 0; vcpu < GuestMachine.VcpuCount; vcpu++)
        {
            Race.Require(State[2 + vcpu] == State[1], "the VM restarts before all vCPUs turn off");
        }

        if (State[1] == (ulong)Race.Rounds)
        {
            Race.Report("CPU_OFF of all");
            End();
        }

        State[1]++;
        Program.TurnOnOthers(Phase.Off, 0);
        Run(0);
    }

    /// <summary>Until the VM is powered off.</summary>
    public static void Run(int vcpu)
    {
        Race.Meet(GuestMachine.VcpuCount);
        State[2 + vcpu] = State[1];
        Psci.Call(Race.ConduitOf(vcpu), Psci.CpuOff);
        Race.Fail("CPU_OFF came back");
    }

    /// <summary>By SYSTEM_RESET, as SYSTEM_OFF would start the VM again.</summary>
    [DoesNotReturn]
    public static void End()
    {
        Pl011.Drain();
        Psci.Call(GuestMachine.Conduit, Psci.SystemReset);
        CPU.Park();
    }
}
