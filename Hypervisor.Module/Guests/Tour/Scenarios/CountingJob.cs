using System.Threading;

namespace Guest.Tour.Scenarios;

/// <summary>Adds to a counter that all share, one by one, then waits: so all are on at once.</summary>
internal sealed class CountingJob : SecondaryJob
{
    public const int Steps = 1000;

    private int _count;

    public int Count => Volatile.Read(ref _count);

    public override void Run(int vcpu)
    {
        for (int i = 0; i < Steps; i++)
        {
            Interlocked.Increment(ref _count);
        }

        Secondaries.WaitForLeave();
    }
}
