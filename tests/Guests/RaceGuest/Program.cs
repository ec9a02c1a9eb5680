using System.Runtime.InteropServices;
using System.Threading;
using Cosmos.Core;
using Guest.Common;

namespace TestGuests;

/// <summary>
/// Races of power calls, repeated. First resets, each of which begins here anew; then four vCPUs that start a fifth, CPU_ON
/// against CPU_OFF, CPU_FREEZE of all; last all vCPUs turn themselves off at once, and the last of them ends the VM. With
/// <c>off</c> before N on the command line it is only that last race, in a VM that restarts N times. Prints
/// <c>race: KIND: N rounds</c> for each kind that went well, and <c>race: FAILED</c> with a reason at the first that did not.
/// </summary>
public static class Program
{
    private static int s_phase;

    [UnmanagedCallersOnly(EntryPoint = "CosmosMain")]
    public static void Main(nint deviceTree)
    {
        GuestMachine.Initialize(deviceTree);
        Race.ReadCommandLine();
        if (GuestMachine.VcpuCount < 3)
        {
            Race.Fail("a race needs three vCPUs");
        }

        if (Race.IsOffOnly)
        {
            OffRace.Boot();
        }

        if (ResetRace.IsToGoOn())
        {
            TurnOnOthers(Phase.Reset, 0);
            ResetRace.Run(0);
        }

        Race.Report("SYSTEM_RESET while others run");
        TurnOnOthers(Phase.Start, 0, StartRace.Target);
        StartRace.Run(0);
        Race.Report("four vCPUs start one");
        TurnOnOthers(Phase.OnOff, 0, StartRace.Target);
        OnOffRace.Run(0);
        Race.Report("CPU_ON against CPU_OFF");
        TurnOnOthers(Phase.Freeze, 0);
        FreezeRace.Run(0);
    }

    /// <summary>Turns on every vCPU that is off, but for one that a race is about.</summary>
    /// <param name="phase">What they do.</param>
    /// <param name="self">The caller.</param>
    /// <param name="but">A vCPU to leave off, or -1.</param>
    internal static void TurnOnOthers(Phase phase, int self, int but = -1)
    {
        Volatile.Write(ref s_phase, (int)phase);
        for (int vcpu = 0; vcpu < GuestMachine.VcpuCount; vcpu++)
        {
            if (vcpu != self && vcpu != but)
            {
                Race.WaitUntilOff(vcpu);
                Race.Require(Race.TurnOn(self, vcpu, 0) == Psci.Success, "a vCPU that is off does not start");
            }
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "GuestSecondaryMain")]
    private static void SecondaryMain(ulong contextId, ulong vcpu)
    {
        switch ((Phase)Volatile.Read(ref s_phase))
        {
            case Phase.Reset:
                ResetRace.Run((int)vcpu);
                break;
            case Phase.Start:
                StartRace.RunSecondary(contextId, (int)vcpu);
                break;
            case Phase.OnOff:
                OnOffRace.RunSecondary(contextId, (int)vcpu);
                break;
            case Phase.Freeze:
                FreezeRace.Run((int)vcpu);
                break;
            case Phase.Off:
                OffRace.Run((int)vcpu);
                break;
            default:
                Race.Meet(GuestMachine.VcpuCount);
                break;
        }

        Psci.Call(Race.ConduitOf((int)vcpu), Psci.CpuOff);
        Race.Fail("CPU_OFF came back");
    }
}
