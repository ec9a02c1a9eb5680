using System.Runtime.InteropServices;
using Cosmos.Core;
using Guest.Common;

namespace Guest.Bench;

/// <summary>Prints one line for each operation: <c>bench: NAME INSTRUCTIONS</c>, and <c>bench: done</c> as the last.</summary>
public static class Program
{
    private const ulong UnknownCall = 0x8400_001F;

    /// <summary>UARTFR: read without a side effect.</summary>
    private const uint FlagRegister = 0x18;

    // Context ids of vCPU 1: what it does before it turns itself off. 0 is the power relay's.
    internal const ulong TurnOffJob = 1;
    internal const ulong TurnsJob = 2;
    internal const ulong AnswerJob = 3;

    [UnmanagedCallersOnly(EntryPoint = "CosmosMain")]
    public static void Main(nint deviceTree)
    {
        GuestMachine.Initialize(deviceTree);
        VirtualTimer.Initialize();
        Report("PSCI_VERSION by HVC", Stopwatch.PerOperation(Operation.Hvc, Psci.Version));
        Report("PSCI_VERSION by SMC", Stopwatch.PerOperation(Operation.Smc, Psci.Version));
        Report("unknown call", Stopwatch.PerOperation(Operation.Hvc, UnknownCall));
        Report("MMIO read", Stopwatch.PerOperation(Operation.Read32, Pl011.Base + FlagRegister));
        GuestGic.Enable(vcpu: 0, uint.MaxValue);
        Report("GICD read", Stopwatch.PerOperation(Operation.Read32, GuestGic.Distributor));
        Report("self-IPI", InterruptCosts.SelfIpi());
        Report("virtual timer interrupt", InterruptCosts.Timer());
        Report("WFI wake", InterruptCosts.WfiWake());
        if (GuestMachine.VcpuCount > 1)
        {
            Report("cross-vCPU IPI, both ways", InterruptCosts.CrossIpi());
            Report("CPU_ON, the call", CpuOnCall.Measure());
            if (Turns.Measure() is { } instructions)
            {
                Report("vCPU switch", instructions);
            }

            PowerCycle.Start();
        }

        Finish();
    }

    /// <summary>vCPU 1 begins its job here; and the power relay ends here, on the vCPU that began it.</summary>
    [UnmanagedCallersOnly(EntryPoint = "GuestSecondaryMain")]
    public static void SecondaryMain(ulong contextId, ulong vcpu)
    {
        if (contextId != 0)
        {
            switch (contextId)
            {
                case TurnsJob:
                    Turns.Run();
                    break;
                case AnswerJob:
                    InterruptCosts.Answer();
                    break;
            }

            Psci.Call(Conduit.Hvc, Psci.CpuOff);
        }
        else if (PowerCycle.Continue() is { } instructions)
        {
            Report("CPU_ON/CPU_OFF cycle", instructions);
            Finish();
        }
    }

    private static void Report(string name, ulong instructions) => GuestConsole.WriteLine($"bench: {name} {instructions}");

    private static void Finish()
    {
        GuestConsole.WriteLine("bench: done");
        GuestMachine.Off();
    }
}
