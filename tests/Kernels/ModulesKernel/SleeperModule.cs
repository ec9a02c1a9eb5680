using Cosmos.Core;
using Cosmos.System;
using Cosmos.System.Threading;
using TestKernels;

[assembly: KernelModule(typeof(SleeperModule))]

namespace TestKernels;

/// <summary>A thread that waits for the alarm. Declared before what it depends on, in the order of file names.</summary>
[DependsOn(typeof(IAlarm))]
public sealed class SleeperModule : KernelModule
{
    public override string Name => "sleeper";

    public override void Start()
    {
        KernelWork.Begin();
        new KernelThread(Name, Sleep).Start();
    }

    public override void AllStarted() => Log.Line(Name, "all started");

    public override void Stop() => Log.Line(Name, "stops");

    private void Sleep()
    {
        ulong before = RealTimeClock.Seconds;
        KernelServices.Get<IAlarm>().WaitForASecond();
        Log.Line(Name, RealTimeClock.Seconds - before <= 2 ? "woke in time" : "woke late");
        KernelWork.End(ExitStatus.Success, "the sleeper woke");
    }
}
