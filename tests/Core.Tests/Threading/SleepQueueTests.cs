using System;
using System.Collections.Generic;
using System.Linq;
using Cosmos.Core;
using Cosmos.System.Threading;
using Xunit;

namespace Core.Tests.Threading;

public class SleepQueueTests
{
    private readonly SleepQueue _queue = new();

    [Fact]
    public void Nobody_sleeps_at_first() => Assert.Equal(GenericTimer.Never, _queue.NextWakeTime);

    [Fact]
    public void A_thread_is_due_at_its_tick_and_not_before()
    {
        KernelThread thread = New();
        _queue.Insert(thread, 100);
        Assert.Equal(100UL, _queue.NextWakeTime);
        Assert.Null(_queue.TakeDue(99));
        Assert.Same(thread, _queue.TakeDue(100));
        Assert.Null(_queue.TakeDue(100));
    }

    [Fact]
    public void Removing_a_thread_that_does_not_sleep_is_harmless()
    {
        KernelThread sleeper = New();
        _queue.Remove(New());
        _queue.Insert(sleeper, 5);
        _queue.Remove(New());
        Assert.Same(sleeper, _queue.TakeDue(5));
    }

    /// <summary>Threads come out by time, equals in order of arrival, and removed ones never.</summary>
    [Fact]
    public void Random_use_agrees_with_a_sorted_list()
    {
        Random random = new(6);
        for (int round = 0; round < 100; round++)
        {
            List<KernelThread> expected = new();
            for (int i = 0; i < 20; i++)
            {
                KernelThread thread = New();
                _queue.Insert(thread, (ulong)random.Next(10));
                expected.Add(thread);
            }

            KernelThread gone = expected[random.Next(20)];
            expected.Remove(gone);
            _queue.Remove(gone);
            foreach (KernelThread thread in expected.OrderBy(t => t.WakeTime).ToList())
            {
                Assert.Same(thread, _queue.TakeDue(10));
            }

            Assert.Null(_queue.TakeDue(10));
        }
    }

    private static KernelThread New() => new("t", () => { });
}
