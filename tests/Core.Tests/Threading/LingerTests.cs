using Cosmos.Core;
using Cosmos.System.Threading;
using Xunit;

namespace Core.Tests.Threading;

/// <summary>A CPU that idles on the stack of the thread that left it: who runs when that ends, and what becomes of the one that waits.</summary>
public class LingerTests
{
    private const ulong Alarm = 500;

    private readonly KernelThread _waiting = new("waiting");
    private readonly KernelThread _idle = new("idle", () => { }, ThreadPriority.Low);
    private readonly ProcessorScheduler _processor;

    public LingerTests()
    {
        _processor = new ProcessorScheduler(_waiting, _idle, slice: 100, now: 0);
        _waiting.WaitsForPermit = true;
        Assert.Same(_idle, _processor.Leave(ThreadState.Blocked, GenericTimer.Never, now: 0));
        _processor.Linger(_waiting);
    }

    [Fact]
    public void Its_own_alarm_makes_it_run_without_the_sleep_queue()
    {
        Assert.Equal(GenericTimer.Never, _processor.NextDeadline);
        Assert.Same(_waiting, _processor.EndLinger(now: Alarm, Alarm));
        Runs(_waiting);
    }

    [Fact]
    public void A_permit_makes_it_run_before_that()
    {
        _waiting.HasPermit = true;
        Assert.Same(_waiting, _processor.EndLinger(now: 10, Alarm));
        Runs(_waiting);
    }

    [Fact]
    public void Whoever_made_it_ready_need_not_wait_for_its_alarm()
    {
        _processor.MakeReady(_waiting);
        Assert.True(_processor.HasNext);
        Assert.Same(_waiting, _processor.EndLinger(now: 10, Alarm));
        Runs(_waiting);
    }

    [Fact]
    public void When_another_takes_the_CPU_it_sleeps_until_its_alarm()
    {
        KernelThread other = Ready(ThreadPriority.Normal);
        Assert.Same(other, _processor.EndLinger(now: 10, Alarm));
        Assert.Equal((ThreadState.Blocked, Alarm), (_waiting.State, _processor.NextDeadline));
        Assert.Null(_processor.TakeDueSleeper(Alarm - 1));
        Assert.Same(_waiting, _processor.TakeDueSleeper(Alarm));
    }

    [Fact]
    public void A_more_urgent_one_goes_first_and_it_is_ready_behind()
    {
        KernelThread urgent = Ready(ThreadPriority.High);
        Assert.Same(urgent, _processor.EndLinger(now: Alarm, Alarm));
        Assert.Equal(ThreadState.Ready, _waiting.State);
        Assert.Same(_waiting, _processor.Leave(ThreadState.Parked, GenericTimer.Never, now: Alarm));
    }

    private KernelThread Ready(ThreadPriority priority)
    {
        KernelThread thread = new("other", () => { }, priority);
        _processor.MakeReady(thread);
        return thread;
    }

    private void Runs(KernelThread thread)
    {
        Assert.Equal((ThreadState.Running, 1), (thread.State, _processor.Load));
        Assert.Null(_processor.Lingering);
        Assert.False(thread.WaitsForPermit);
    }
}
