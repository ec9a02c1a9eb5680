using System;
using System.Threading;
using Cosmos.System;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Extensions;
using TestKernels;

[assembly: KernelModule(typeof(WitnessModule))]

namespace TestKernels;

/// <summary>Counts all that the hypervisor tells watchers, and says it when the machine goes off.</summary>
[DependsOn(typeof(IHypervisor))]
public sealed class WitnessModule : KernelModule, IExitWatcher, IPowerWatcher
{
    private const int Reasons = (int)ExitReason.VmCrash + 1;
    private readonly int[] _exits = new int[Reasons];
    private readonly int[] _power = new int[Reasons];
    private VmEvent _crash;

    public override string Name => "witness";

    public override void Start()
    {
        IHypervisor hypervisor = KernelServices.Get<IHypervisor>();
        hypervisor.WatchExits(this);
        hypervisor.WatchPower(this);
    }

    public override void Stop()
    {
        Log.Line(Name, "exits" + Text(_exits));
        Log.Line(Name, "power" + Text(_power));
        if (_power[(int)ExitReason.VmCrash] != 0)
        {
            Log.Line(Name, $"crash of {_crash.Vm}/vcpu{_crash.Vcpu}: {_crash.Outcome.CrashReason}");
        }
    }

    public void OnExit(in VmEvent happened) => Interlocked.Increment(ref _exits[(int)happened.Outcome.Reason]);

    public void OnPower(in VmEvent happened)
    {
        Interlocked.Increment(ref _power[(int)happened.Outcome.Reason]);
        if (happened.Outcome.Reason == ExitReason.VmCrash)
        {
            _crash = happened;
        }
    }

    private static string Text(ReadOnlySpan<int> counts)
    {
        string text = "";
        for (int reason = 0; reason < counts.Length; reason++)
        {
            text += counts[reason] == 0 ? "" : $" {(ExitReason)reason}={counts[reason]}";
        }

        return text;
    }
}
