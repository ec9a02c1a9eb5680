using System.Threading;
using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>Asks for one state again and again, each time until its own timer fires, until it may leave.</summary>
internal sealed class SleepingJob(Conduit conduit, ulong powerState) : SecondaryJob
{
    // Long against what the boot vCPU needs to look at it.
    private const ulong Microseconds = 3000;

    private int _refusals;

    /// <summary>Answers but SUCCESS.</summary>
    public int Refusals => Volatile.Read(ref _refusals);

    public override void Run(int vcpu)
    {
        do
        {
            VirtualTimer.Arm(Microseconds);
            bool resumed = PowerdownCall.Call(conduit, Psci.CpuSuspend64, powerState, PowerdownCall.EntryPoint(), 0, out ulong x0);
            VirtualTimer.Disarm();
            if (!resumed && x0 != Psci.Success)
            {
                Interlocked.Increment(ref _refusals);
            }
        }
        while (!Secondaries.MayLeave);
    }
}
