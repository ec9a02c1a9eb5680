using System;
using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>PSCI_STAT_RESIDENCY and PSCI_STAT_COUNT (DEN0022 5.17, 5.18), against the guest's own clock and count.</summary>
internal sealed class Statistics : Scenario
{
    private const int Sleeps = 3;
    private const int ChecksOfOneState = 5;

    private static readonly ulong[] s_states = [Psci.Standby, Psci.CpuPowerdown, Psci.VmPowerdown];

    public override string Title => "PSCI_STAT_RESIDENCY and PSCI_STAT_COUNT";

    public override int CheckCount(int vcpus) => (s_states.Length * ChecksOfOneState) + 4;

    public override void Run(Conduit conduit, int vcpus)
    {
        foreach (ulong state in s_states)
        {
            Watch(conduit, state);
        }

        foreach (ulong function in (ReadOnlySpan<ulong>)[Psci.StatResidency64, Psci.StatCount64])
        {
            Checks.Equal("absent vCPU, id", function, 0, Psci.Call(conduit, function, (ulong)vcpus, Psci.Standby));
            Checks.Equal("unknown state, id", function, 0, Psci.Call(conduit, function, 0, 0x4000_0033));
        }
    }

    private static void Watch(Conduit conduit, ulong state)
    {
        ulong count = Psci.Call(conduit, Psci.StatCount64, 0, state);
        ulong residency = Psci.Call(conduit, Psci.StatResidency64, 0, state);
        ulong start = GuestRegisters.ReadCntvctEl0();
        for (int i = 0; i < Sleeps; i++)
        {
            TimedSleep.Suspend(conduit, state);
        }

        ulong elapsed = GuestRegisters.ReadCntvctEl0() - start;
        ulong after = Psci.Call(conduit, Psci.StatResidency64, 0, state);
        Checks.Equal("count of state", state, count + Sleeps, Psci.Call(conduit, Psci.StatCount64, 0, state));
        Checks.Equal("count of state, SMC32", state, count + Sleeps, Psci.Call(conduit, Psci.StatCount, 0, state));

        // What the timer was armed for less the way to EL2, which an emulator may stretch: half of it is beyond doubt.
        Checks.True("residency in state is not too short", state, after - residency >= Sleeps * TimedSleep.Microseconds / 2);
        Checks.True("residency in state is not too long", state, Deadline.Ticks(after - residency) <= elapsed + Deadline.Ticks(1));
        Checks.Equal("residency in state, SMC32", state, (uint)after, Psci.Call(conduit, Psci.StatResidency, 0, state));
    }
}
