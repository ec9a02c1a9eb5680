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
        Assert.Equal(4, _queue.Count);
        Assert.Same(high, _queue.Dequeue());
        Assert.Same(first, _queue.Dequeue());
        _queue.Enqueue(first);
        Assert.Same(second, _queue.Dequeue());
        Assert.Same(first, _queue.Dequeue());
        Assert.Same(low, _queue.Dequeue());
        Assert.Null(_queue.Dequeue());
        Assert.Equal(RunQueue.NoPriority, _queue.HighestPriority);
    }

    private static KernelThread New(ThreadPriority priority) => new("t", () => { }, priority);
}
