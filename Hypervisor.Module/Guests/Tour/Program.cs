using System.Runtime.InteropServices;
using Guest.Common;
using Guest.Tour.Scenarios;

namespace Guest.Tour;

/// <summary>
/// Tours the VM: says how many checks there will be, makes them, and counts. The last line is <c>tour: all N checks
/// passed</c> or <c>tour: M of N checks failed</c>; then the VM powers off either way.
/// </summary>
public static class Program
{
    [UnmanagedCallersOnly(EntryPoint = "CosmosMain")]
    public static void Main(nint deviceTree)
    {
        GuestMachine.Initialize(deviceTree);
        VirtualTimer.Initialize();
        Scenario[] ofTheVcpu =
        [
            new Identification(), new Waiting(), new UndefinedInstructions(), new ExternalAborts(), new DangerousCalls(),
            new InterruptStates(),
        ];
        Scenario[] ofEachConduit =
        [
            new Versions(), new Workarounds(), new RandomNumbers(), new VendorCalls(), new StolenTime(), new FeatureQueries(), new UnknownCalls(), new Conventions(), new AffinityQueries(),
            new RefusedCpuOn(), new PowerUp(Psci.CpuOn64), new PowerUp(Psci.CpuOn), new Race(), new Suspend(),
            new Powerdown(), new NodeStates(), new SuspendModes(), new Statistics(), new Freezing(), new SystemCalls(),
            new VectorState(), new SystemRegisterState(),
        ];

        int vcpus = GuestMachine.VcpuCount;
        int declared = Count(ofTheVcpu, vcpus) + (2 * Count(ofEachConduit, vcpus));
        GuestConsole.WriteLine($"tour: {declared} checks declared");
        GuestConsole.WriteLine($"tour: the VM has {vcpus} vCPUs");
        Run(ofTheVcpu, "", Conduit.Hvc, vcpus);
        Run(ofEachConduit, " by HVC", Conduit.Hvc, vcpus);
        Run(ofEachConduit, " by SMC", Conduit.Smc, vcpus);
        Report(declared);
        GuestMachine.Off();
    }

    private static int Count(Scenario[] scenarios, int vcpus)
    {
        int count = 0;
        foreach (Scenario scenario in scenarios)
        {
            count += scenario.CheckCount(vcpus);
        }

        return count;
    }

    private static void Run(Scenario[] scenarios, string suffix, Conduit conduit, int vcpus)
    {
        foreach (Scenario scenario in scenarios)
        {
            if (scenario.CheckCount(vcpus) > 0)
            {
                string title = scenario.Title + suffix;
                GuestConsole.WriteLine("tour: " + title);
                Checks.Begin(title);
                scenario.Run(conduit, vcpus);
            }
        }
    }

    private static void Report(int declared)
    {
        int missing = declared > Checks.Done ? declared - Checks.Done : Checks.Done - declared;
        if (missing > 0)
        {
            GuestConsole.WriteLine($"tour: FAILED count: {Checks.Done} checks made of {declared}");
        }

        int failed = Checks.Failed + missing;
        GuestConsole.WriteLine(failed == 0 ? $"tour: all {declared} checks passed" : $"tour: {failed} of {declared} checks failed");
    }
}
