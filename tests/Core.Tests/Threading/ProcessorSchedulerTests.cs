using Cosmos.Core;
using Cosmos.System.Threading;
using Xunit;

namespace Core.Tests.Threading;

public class ProcessorSchedulerTests
{
    private const ulong Slice = 100;

    private readonly KernelThread _boot = new("boot");
    private readonly KernelThread _idle = new("idle", () => { }, ThreadPriority.Low);
    private readonly ProcessorScheduler _processor;

    public ProcessorSchedulerTests() => _processor = new ProcessorScheduler(_boot, _idle, Slice, now: 0);

    [Fact]
    public void A_thread_alone_needs_no_timer_and_is_not_preempted()
    {
        Assert.Equal(GenericTimer.Never, _processor.NextDeadline);
        Assert.False(_processor.ShouldPreempt(now: 1_000_000));
        Assert.False(_processor.CanYield);
    }

    [Fact]
    public void Equals_take_turns_by_the_slice()
    {
        KernelThread other = Ready(ThreadPriority.Normal);
        Assert.Equal(Slice, _processor.NextDeadline);
        Assert.False(_processor.ShouldPreempt(Slice - 1));
        Assert.True(_processor.ShouldPreempt(Slice));
        Assert.Same(other, _processor.Yield(Slice));
        Assert.Equal(2 * Slice, _processor.NextDeadline);
        Assert.Equal(ThreadState.Ready, _boot.State);
        Assert.Same(_boot, _processor.Yield(2 * Slice));
    }

    /// <summary>Also for what is left of a turn after a wait, however long it overran.</summary>
    [Fact]
    public void Turns_are_as_long_as_weights_say()
    {
        KernelThread heavy = new("heavy", () => { }) { Weight = 3 };
        _processor.MakeReady(heavy);
        Assert.Same(heavy, _processor.Yield(Slice));
        Assert.Equal(4 * Slice, _processor.NextDeadline);
        Assert.False(_processor.ShouldPreempt((4 * Slice) - 1));
        Assert.Same(_boot, _processor.Leave(ThreadState.Parked, GenericTimer.Never, now: 2 * Slice));
        _processor.MakeReady(heavy);
        Assert.Same(heavy, _processor.Yield(now: 10 * Slice));
        Assert.Equal(12 * Slice, _processor.NextDeadline);
        Assert.Same(_boot, _processor.Leave(ThreadState.Parked, GenericTimer.Never, now: 13 * Slice));
        _processor.MakeReady(heavy);
        Assert.Same(heavy, _processor.Yield(now: 20 * Slice));
        Assert.Equal(22 * Slice, _processor.NextDeadline);
    }

    [Fact]
    public void A_higher_thread_preempts_at_once_and_a_lower_one_never()
    {
        KernelThread low = Ready(ThreadPriority.Low);
        Assert.False(_processor.ShouldPreempt(10 * Slice));
        Assert.Equal(GenericTimer.Never, _processor.NextDeadline);
        KernelThread high = Ready(ThreadPriority.High);
        Assert.Equal(ProcessorScheduler.AtOnce, _processor.NextDeadline);
        Assert.True(_processor.ShouldPreempt(0));
        Assert.Same(high, _processor.Yield(0));
        Assert.Same(_boot, _processor.Leave(ThreadState.Terminated, GenericTimer.Never, 0));
        Assert.Same(low, _processor.Leave(ThreadState.Parked, GenericTimer.Never, 0));
    }

    [Fact]
    public void The_idle_thread_runs_when_nobody_is_ready_and_yields_to_anybody()
    {
        Assert.Same(_idle, _processor.Leave(ThreadState.Blocked, GenericTimer.Never, 0));
        Assert.Equal(GenericTimer.Never, _processor.NextDeadline);
        Assert.False(_processor.ShouldPreempt(10 * Slice));
        KernelThread low = Ready(ThreadPriority.Low);
        Assert.True(_processor.ShouldPreempt(0));
        Assert.Same(low, _processor.Yield(0));
        Assert.Equal(ThreadState.Ready, _idle.State);
        Assert.Same(_idle, _processor.Leave(ThreadState.Parked, GenericTimer.Never, 0));
    }

    [Fact]
    public void A_sleeper_becomes_ready_at_its_time()
    {
        _processor.Leave(ThreadState.Sleeping, wakeTime: 500, now: 0);
        Assert.Equal(500UL, _processor.NextDeadline);
        WakeSleepers(499);
        Assert.Equal(ThreadState.Sleeping, _boot.State);
        WakeSleepers(500);
        Assert.Equal(ThreadState.Ready, _boot.State);
        Assert.True(_processor.ShouldPreempt(500));
    }

    [Fact]
    public void A_thread_woken_early_is_not_woken_again_by_its_time()
    {
        _processor.Leave(ThreadState.Blocked, wakeTime: 500, now: 0);
        _processor.MakeReady(_boot);
        Assert.Same(_boot, _processor.Yield(10));
        WakeSleepers(600);
        Assert.Equal(ThreadState.Running, _boot.State);
        Assert.Equal(GenericTimer.Never, _processor.NextDeadline);
    }

    [Fact]
    public void The_timer_is_for_the_earlier_of_slice_and_sleeper()
    {
        KernelThread other = Ready(ThreadPriority.Normal);
        Ready(ThreadPriority.Normal);
        Assert.Same(other, _processor.Leave(ThreadState.Sleeping, wakeTime: 30, now: 0));
        Assert.Equal(30UL, _processor.NextDeadline);
        WakeSleepers(30);
        Assert.Equal(Slice, _processor.NextDeadline);
    }

    /// <summary>CPU-bound equals get equal shares over any whole number of rounds.</summary>
    [Fact]
    public void Shares_are_equal()
    {
        const int threads = 16;
        for (int i = 1; i < threads; i++)
        {
            Ready(ThreadPriority.Normal);
        }

        int bootTurns = 0;
        ulong now = 0;
        for (int turn = 0; turn < 100 * threads; turn++)
        {
            now = _processor.NextDeadline;
            Assert.True(_processor.ShouldPreempt(now));
            bootTurns += _processor.Yield(now) == _boot ? 1 : 0;
        }

        Assert.Equal(100, bootTurns);
        Assert.Equal(100 * threads * Slice, now);
    }

    [Fact]
    public void A_woken_thread_is_next_however_many_compute()
    {
        KernelThread other = Ready(ThreadPriority.Normal);
        Ready(ThreadPriority.Normal);
        Ready(ThreadPriority.Normal);
        Assert.Same(other, _processor.Leave(ThreadState.Blocked, GenericTimer.Never, now: 30));
        _processor.MakeReady(_boot);
        Assert.False(_processor.ShouldPreempt(30 + Slice - 1));
        Assert.Same(_boot, _processor.Yield(30 + Slice));
    }

    /// <summary>It has 70 of its slice left when it leaves, and no more when it comes back.</summary>
    [Fact]
    public void A_woken_thread_has_what_was_left_of_its_slice_and_then_goes_behind_its_equals()
    {
        KernelThread first = Ready(ThreadPriority.Normal);
        KernelThread second = Ready(ThreadPriority.Normal);
        Assert.Same(first, _processor.Leave(ThreadState.Blocked, GenericTimer.Never, now: 30));
        _processor.MakeReady(_boot);
        Assert.Same(_boot, _processor.Yield(200));
        Assert.Equal(270UL, _processor.NextDeadline);
        Assert.Same(second, _processor.Yield(270));
        Assert.Same(first, _processor.Yield(370));
        Assert.Equal(470UL, _processor.NextDeadline);
    }

    /// <summary>Two threads that do nothing but wake each other get their turns, and a computing third gets its own.</summary>
    [Fact]
    public void Threads_that_wake_each_other_starve_nobody()
    {
        KernelThread partner = new("partner", () => { });
        KernelThread computing = Ready(ThreadPriority.Normal);
        _processor.MakeReady(partner);
        ulong computed = 0;
        KernelThread? asleep = null;
        for (ulong now = 0; now < 300 * Slice; now += 10)
        {
            computed += _processor.Current == computing ? 10UL : 0;
            if (_processor.ShouldPreempt(now))
            {
                _processor.Yield(now);
            }
            else if (_processor.Current != computing)
            {
                if (asleep is not null)
                {
                    _processor.MakeReady(asleep);
                }

                asleep = _processor.Current;
                _processor.Leave(ThreadState.Blocked, GenericTimer.Never, now);
            }
        }

        Assert.InRange(computed, 90 * Slice, 220 * Slice);
    }

    private void WakeSleepers(ulong now)
    {
        for (KernelThread? due = _processor.TakeDueSleeper(now); due is not null; due = _processor.TakeDueSleeper(now))
        {
            _processor.MakeReady(due);
        }
    }

    private KernelThread Ready(ThreadPriority priority)
    {
        KernelThread thread = new("t", () => { }, priority);
        _processor.MakeReady(thread);
        return thread;
    }
}
