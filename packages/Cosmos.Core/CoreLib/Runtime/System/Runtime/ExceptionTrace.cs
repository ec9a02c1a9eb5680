using System.Runtime.CompilerServices;

namespace System.Runtime;

/// <summary>Where an exception was on its way, from its throw on. Part of the exception, so that throwing makes no further object.</summary>
internal struct ExceptionTrace
{
    /// <summary>Frames kept; of a longer way the newest.</summary>
    public const int Capacity = 32;

    private Frames _frames;
    private int _count;

    /// <summary>How many frames there were; no more than <see cref="Capacity"/> are kept.</summary>
    public readonly int Count => _count;

    public readonly int Kept => _count < Capacity ? _count : Capacity;

    public readonly nuint this[int index] => _frames[index];

    /// <summary>The first frame's place in memory, for the kernel's report.</summary>
    internal readonly unsafe nuint* Start => (nuint*)Unsafe.AsPointer(ref Unsafe.AsRef(in _frames));

    public void Clear() => _count = 0;

    public void Add(ulong address)
    {
        if (_count < Capacity)
        {
            _frames[_count] = (nuint)address;
        }

        _count++;
    }

    [InlineArray(Capacity)]
    private struct Frames
    {
        private nuint _first;
    }
}
