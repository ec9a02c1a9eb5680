using Cosmos.System.Threading;
using Xunit;

namespace Core.Tests.Threading;

public class RunQueueTests
{
    private readonly RunQueue _queue = new();

    [Fact]
    public void Higher_priorities_come_first_and_equals_in_order()
    {
        KernelThread low = New(ThreadPriority.Low);
        KernelThread first = New(ThreadPriority.Normal);
        KernelThread second = New(ThreadPriority.Normal);
        KernelThread high = New(ThreadPriority.High);
        foreach (KernelThread thread in new[] { low, first, second, high })
        {
            _queue.Enqueue(thread);
        }

        Assert.Equal((int)ThreadPriority.High, _queue.HighestPriority);
        Assert.Equal(4, _queue.MovableCount);
        Assert.Same(high, _queue.Dequeue());
        Assert.Same(first, _queue.Dequeue());
        _queue.Enqueue(first);
        Assert.Same(second, _queue.Dequeue());
        Assert.Same(first, _queue.Dequeue());
        Assert.Same(low, _queue.Dequeue());
        Assert.Null(_queue.Dequeue());
        Assert.Equal(RunQueue.NoPriority, _queue.HighestPriority);
    }

    [Fact]
    public void Woken_threads_come_before_their_equals_in_order_and_never_before_a_higher_one()
    {
        KernelThread[] threads = [New(ThreadPriority.Normal), New(ThreadPriority.Normal), New(ThreadPriority.Normal), New(ThreadPriority.High), New(ThreadPriority.Low)];
        _queue.Enqueue(threads[0]);
        _queue.EnqueueWoken(threads[1]);
        _queue.EnqueueWoken(threads[2]);
        _queue.Enqueue(threads[3]);
        _queue.EnqueueWoken(threads[4]);
        foreach (int expected in new[] { 3, 1, 2, 0, 4 })
        {
            Assert.Same(threads[expected], _queue.Dequeue());
        }

        Assert.True(_queue.IsEmpty);
    }

    private static KernelThread New(ThreadPriority priority) => new("t", () => { }, priority);
}
