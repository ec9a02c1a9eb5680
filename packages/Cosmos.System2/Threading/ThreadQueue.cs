namespace Cosmos.System.Threading;

/// <summary>Threads in order of arrival, linked through themselves: O(1), no allocation.</summary>
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
            _first = thread;
        }
        else
        {
            _last.QueueNext = thread;
        }

        _last = thread;
    }

    public KernelThread? Dequeue()
    {
        KernelThread? thread = _first;
        if (thread is not null)
        {
            _first = thread.QueueNext;
            _last = _first is null ? null : _last;
            thread.QueueNext = null;
        }

        return thread;
    }
}
