using System;
using System.Collections.Generic;
using System.Linq;
using Cosmos.Core;
using Cosmos.System.Threading;
using Xunit;

namespace Core.Tests.Threading;

/// <summary>Who runs where, with several CPUs.</summary>
public class ProcessorSetTests
{
    private const ulong Slice = 100;
    private const ulong Rounds = 600;

    private readonly ProcessorSet _set = new();

    [Fact]
    public void Threads_spread_over_idle_CPUs()
    {
        Add(4);
        int[] places = [.. Enumerable.Range(0, 4).Select(_ => _set.MakeReady(Thread()).Index)];
        Assert.Equal([0, 1, 2, 3], places);
    }

    [Fact]
    public void A_woken_thread_goes_back_to_its_CPU_unless_another_has_less_to_do()
    {
        Add(2);
        KernelThread thread = RunOn(1);
        _set[1].Leave(ThreadState.Parked, GenericTimer.Never, now: 0);
        Assert.Equal(1, _set.MakeReady(thread).Index);
        _set[1].Yield(now: 0);
        _set[1].Leave(ThreadState.Parked, GenericTimer.Never, now: 0);
        RunOn(1, pinned: true);
        Assert.Equal(0, _set.MakeReady(thread).Index);
    }

    [Fact]
    public void A_sleeper_that_is_woken_on_another_CPU_is_not_woken_again_by_its_time()
    {
        Add(2);
        KernelThread thread = RunOn(1);
        _set[1].Leave(ThreadState.Sleeping, wakeTime: 500, now: 0);
        RunOn(1, pinned: true);
        Assert.Equal(0, _set.MakeReady(thread).Index);
        Assert.Null(_set[1].TakeDueSleeper(now: 1000));
        Assert.Equal(GenericTimer.Never, _set[1].NextDeadline);
    }

    [Fact]
    public void A_pinned_thread_goes_to_its_CPU_whatever_its_load_and_stays()
    {
        Add(2);
        RunOn(1);
        Assert.Equal(1, _set.MakeReady(Thread(pinnedTo: 1)).Index);
        Assert.Equal(1, _set.MakeReady(Thread(pinnedTo: 1)).Index);
        _set.Refill(_set[0]);
        Assert.Equal(0, _set[0].Load);
        _set[1].Yield(now: Slice);
        Assert.Same(_set[1], _set.AfterSlice(_set[1]));
    }

    [Fact]
    public void A_CPU_that_runs_dry_takes_the_longest_waiting_thread_of_the_busiest_other()
    {
        Add(3);
        RunOn(0);
        RunOn(1);
        RunOn(2);
        KernelThread pinned = Thread(pinnedTo: 2);
        _set[2].MakeReady(pinned);
        KernelThread first = Thread();
        KernelThread second = Thread();
        _set[2].MakeReady(first);
        _set[2].MakeReady(second);
        _set[1].MakeReady(Thread());
        _set.Refill(_set[0]);
        Assert.Same(first, _set[0].Leave(ThreadState.Parked, GenericTimer.Never, now: 0));
        Assert.Same(pinned, _set[2].Yield(now: 0));
        Assert.Same(second, _set[2].Yield(now: 0));
    }

    [Fact]
    public void A_CPU_with_work_of_its_own_takes_none()
    {
        Add(2);
        RunOn(1);
        _set[1].MakeReady(Thread());
        RunOn(0);
        _set[0].MakeReady(Thread());
        _set.Refill(_set[0]);
        Assert.Equal(2, _set[0].Load);
        Assert.Equal(2, _set[1].Load);
    }

    /// <summary>Only then is an interrupt worth its cost: the CPU would look later than it should.</summary>
    [Fact]
    public void A_CPU_is_interrupted_only_when_its_timer_is_too_late()
    {
        Add(1);
        Assert.False(_set[0].NeedsInterrupt);
        _set.MakeReady(Thread());
        Assert.True(_set[0].NeedsInterrupt);
        _set[0].Yield(now: 0);
        Assert.False(_set[0].NeedsInterrupt);
        _set.MakeReady(Thread());
        Assert.True(_set[0].NeedsInterrupt);
    }

    /// <summary>CPU-bound threads get equal shares of all CPUs, whether or not they divide evenly.</summary>
    [Theory]
    [InlineData(2, 2)]
    [InlineData(2, 3)]
    [InlineData(2, 16)]
    [InlineData(3, 4)]
    [InlineData(4, 5)]
    [InlineData(4, 7)]
    public void Shares_are_equal_within_5_percent(int cpus, int threads)
    {
        Dictionary<KernelThread, int> ticks = Compute(cpus, Enumerable.Repeat(1, threads));
        Assert.Equal((int)Rounds * 4 * Math.Min(cpus, threads), ticks.Values.Sum() + Unused(cpus, threads));
        double mean = ticks.Values.Average();
        Assert.All(ticks.Values, share => Assert.InRange(share, mean * 0.95, mean * 1.05));
    }

    /// <summary>In proportion, where the weights can be split evenly between the CPUs, in whatever order the threads come.</summary>
    [Theory]
    [InlineData(1, new[] { 2, 1 })]
    [InlineData(1, new[] { 8, 1, 3 })]
    [InlineData(2, new[] { 2, 1, 1 })]
    [InlineData(2, new[] { 1, 1, 2 })]
    [InlineData(2, new[] { 2, 2, 2, 2, 1, 1, 1, 1 })]
    [InlineData(2, new[] { 1, 2, 1, 2, 1, 2, 1, 2 })]
    [InlineData(4, new[] { 4, 4, 2, 2, 2, 1, 1 })]
    public void Shares_are_as_the_weights_within_5_percent(int cpus, int[] weights)
    {
        Dictionary<KernelThread, int> ticks = Compute(cpus, weights);
        double unit = Rounds * 4.0 * cpus / weights.Sum();
        Assert.All(ticks, share => Assert.InRange(share.Value, unit * share.Key.Weight * 0.95, unit * share.Key.Weight * 1.05));
    }

    /// <summary>Threads that never wait, for <see cref="Rounds"/> slices.</summary>
    /// <returns>How many quarters of a slice each has run.</returns>
    private Dictionary<KernelThread, int> Compute(int cpus, IEnumerable<int> weights)
    {
        Add(cpus);
        Dictionary<KernelThread, int> ticks = [];
        foreach (int weight in weights)
        {
            var thread = new KernelThread("t", () => { }) { Weight = weight };
            ticks[thread] = 0;
            _set.MakeReady(thread);
        }

        for (ulong now = 0; now < Rounds * Slice; now += Slice / 4)
        {
            for (int i = 0; i < cpus; i++)
            {
                Step(_set[i], now);
                if (!_set[i].IsIdle)
                {
                    ticks[_set[i].Current]++;
                }
            }
        }

        return ticks;
    }

    private int Unused(int cpus, int threads) => threads < cpus ? 0 : Enumerable.Range(0, cpus).Sum(i => _set[i].IsIdle ? 1 : 0);

    /// <summary>What the scheduler does on the way out of an interrupt.</summary>
    private void Step(ProcessorScheduler processor, ulong now)
    {
        if (processor.ShouldPreempt(now))
        {
            processor.Yield(now, _set.AfterSlice(processor));
        }
    }

    private void Add(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _set.Add(new ProcessorScheduler(new KernelThread("idle", () => { }, ThreadPriority.Low), Slice));
        }
    }

    private KernelThread RunOn(int index, bool pinned = false)
    {
        KernelThread thread = Thread(pinned ? index : KernelThread.AnyProcessor);
        _set[index].MakeReady(thread);
        Assert.Same(thread, _set[index].Yield(now: 0));
        return thread;
    }

    private static KernelThread Thread(int pinnedTo = KernelThread.AnyProcessor) => new("t", () => { }) { PinnedTo = pinnedTo };
}
