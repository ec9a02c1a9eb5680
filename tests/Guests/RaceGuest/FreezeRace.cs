using Guest.Common;

namespace TestGuests;

/// <summary>All vCPUs freeze themselves at once: one, the last, is denied, and turns the others on again.</summary>
internal static class FreezeRace
{
    private static int s_rounds;

    /// <summary>Ends in a vCPU that is off, or for the one that is denied last in the end of the VM.</summary>
    public static void Run(int vcpu)
    {
        while (true)
        {
            Race.Meet(GuestMachine.VcpuCount);
            Race.Require(Psci.Call(Race.ConduitOf(vcpu), Psci.CpuFreeze) == Psci.Denied, "CPU_FREEZE came back with a wrong answer");
            s_rounds++;
            if (s_rounds == Race.Rounds)
            {
                End(vcpu);
            }

            // If two were denied each would wait here for the other.
            Program.TurnOnOthers(Phase.Freeze, vcpu);
        }
    }

    /// <summary>All vCPUs turn themselves off at once; whoever is last takes the VM with it.</summary>
    private static void End(int vcpu)
    {
        Race.Report("CPU_FREEZE of all");
        Program.TurnOnOthers(Phase.LastOff, vcpu);
        GuestConsole.WriteLine("race: all vCPUs turn off");
        Race.Meet(GuestMachine.VcpuCount);
        Psci.Call(Race.ConduitOf(vcpu), Psci.CpuOff);
        Race.Fail("CPU_OFF came back");
    }
}
