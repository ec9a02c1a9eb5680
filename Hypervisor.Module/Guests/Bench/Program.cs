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

    [UnmanagedCallersOnly(EntryPoint = "CosmosMain")]
    public static void Main(nint deviceTree)
    {
        GuestMachine.Initialize(deviceTree);
        Report("PSCI_VERSION by HVC", Stopwatch.PerOperation(Operation.Hvc, Psci.Version));
        Report("PSCI_VERSION by SMC", Stopwatch.PerOperation(Operation.Smc, Psci.Version));
        Report("unknown call", Stopwatch.PerOperation(Operation.Hvc, UnknownCall));
        Report("MMIO read", Stopwatch.PerOperation(Operation.Read32, Pl011.Base + FlagRegister));
        if (GuestMachine.VcpuCount > 1)
        {
            PowerCycle.Start();
        }

        Finish();
    }

    /// <summary>Where the power relay ends, on the vCPU that began it.</summary>
    [UnmanagedCallersOnly(EntryPoint = "GuestSecondaryMain")]
    public static void SecondaryMain(ulong contextId, ulong vcpu)
    {
        if (PowerCycle.Continue() is { } instructions)
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
