using Cosmos.System.Threading;

namespace TestKernels;

/// <summary>The scheduler with its real timer, and what threads wait with.</summary>
public sealed class ThreadsKernel : SelfTestKernel
{
    protected override void Declare(SelfTest test)
    {
        ScheduleChecks.Declare(test);
        SleepChecks.Declare(test);
        ParkChecks.Declare(test);
        WaitChecks.Declare(test);
        StateChecks.Declare(test);
        FloatChecks.Declare(test);
    }
}
