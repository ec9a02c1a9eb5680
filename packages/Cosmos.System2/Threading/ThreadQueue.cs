using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>Threads in order of arrival, linked through themselves: O(1), no allocation. All have stacks, so they are roots.</summary>
internal struct ThreadQueue
{
    private KernelThread? _first;
    private KernelThread? _last;

    public readonly bool IsEmpty => _first is null;

    public void Enqueue(KernelThread thread)
    {
        thread.QueueNext = null;
        if (_last is null)
        {
            Rooted.Set(ref _first, thread);
        }
        else
        {
            Rooted.Set(ref _last.QueueNext, thread);
        }

        Rooted.Set(ref _last, thread);
    }

    /// <summary>Takes the first thread that is not pinned to a CPU.</summary>
    public KernelThread? DequeueMovable()
    {
        KernelThread? before = null;
        KernelThread? thread = _first;
        while (thread is not null && thread.PinnedTo != KernelThread.AnyProcessor)
        {
            before = thread;
            thread = thread.QueueNext;
        }

        if (before is null || thread is null)
        {
            return thread is null ? null : Dequeue();
        }

        before.QueueNext = thread.QueueNext;
        _last = _last == thread ? before : _last;
        thread.QueueNext = null;
        return thread;
    }

    public KernelThread? Dequeue()
    {
        KernelThread? thread = _first;
        if (thread?.QueueNext is { } next)
        {
            Rooted.Set(ref _first, next);
            thread.QueueNext = null;
        }
        else
        {
            _first = null;
            _last = null;
        }

        return thread;
    }
}
