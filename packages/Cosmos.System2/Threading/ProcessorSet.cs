using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>
/// Decides between CPUs: where a thread runs that becomes ready, what a CPU takes over that runs dry, and who changes places so
/// that threads share unequal CPUs fairly. Sees no hardware. The caller holds the scheduler's lock.
/// </summary>
public sealed class ProcessorSet
{
    private readonly ProcessorScheduler[] _processors = new ProcessorScheduler[Processors.Maximum];

    private readonly MovableThreads _movable = new();

    public int Count { get; private set; }

    public ProcessorScheduler this[int index] => _processors[index];

    /// <summary>Adds a CPU and numbers it.</summary>
    public void Add(ProcessorScheduler processor)
    {
        processor.Index = Count;
        processor.CountIn(_movable);
        _processors[Count++] = processor;
    }

    /// <summary>
    /// Makes a thread ready on the CPU with the least to do; of equals it prefers the one that it ran on last. One that lingers can
    /// go on only where it does.
    /// </summary>
    /// <returns>That CPU, which may need an interrupt.</returns>
    public ProcessorScheduler MakeReady(KernelThread thread)
    {
        ProcessorScheduler last = thread.Processor ?? _processors[0];
        ProcessorScheduler processor = last.Lingering == thread ? last
            : thread.PinnedTo != KernelThread.AnyProcessor ? _processors[thread.PinnedTo]
            : LeastLoaded(last);
        processor.MakeReady(thread);
        return processor;
    }

    /// <summary>
    /// Where the current thread of a CPU goes on when its slice is over: elsewhere if there is not more to do there with it than here.
    /// With three threads on two CPUs they so change places each slice, and all get two thirds of a CPU.
    /// </summary>
    public ProcessorScheduler AfterSlice(ProcessorScheduler processor)
    {
        if (Count == 1 || processor.Current.PinnedTo != KernelThread.AnyProcessor)
        {
            return processor;
        }

        ProcessorScheduler other = LeastLoaded(processor);
        return other.Load + processor.Current.Weight <= processor.Load ? other : processor;
    }

    /// <summary>Before the current thread leaves a CPU: if nothing else is ready there, takes a thread over from the busiest other.</summary>
    public void Refill(ProcessorScheduler processor)
    {
        if (_movable.Count == 0 || !processor.RunsDry)
        {
            return;
        }

        ProcessorScheduler? donor = null;
        for (int i = 0; i < Count; i++)
        {
            ProcessorScheduler other = _processors[i];
            if (other.HasMovable && (donor is null || other.Load > donor.Load))
            {
                donor = other;
            }
        }

        if (donor is not null)
        {
            processor.TakeMovable(donor);
        }
    }

    /// <summary>Of equals the preferred one, then the next in a circle: so a surplus thread visits all CPUs in turn.</summary>
    private ProcessorScheduler LeastLoaded(ProcessorScheduler preferred)
    {
        ProcessorScheduler best = preferred;
        int least = best.Load;
        int count = Count;
        int index = preferred.Index;
        for (int i = 1; i < count; i++)
        {
            index = index + 1 == count ? 0 : index + 1;
            ProcessorScheduler other = _processors[index];
            if (other.Load < least)
            {
                best = other;
                least = other.Load;
            }
        }

        return best;
    }
}
