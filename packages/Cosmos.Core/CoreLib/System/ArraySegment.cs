using System.Collections;
using System.Collections.Generic;

namespace System;

/// <summary>A run of an array's elements.</summary>
public readonly struct ArraySegment<T> : IReadOnlyList<T>
{
    private readonly T[]? _array;

    public ArraySegment(T[] array)
        : this(array, 0, array.Length)
    {
    }

    public ArraySegment(T[] array, int offset, int count)
    {
        ThrowHelper.CheckRange(offset, count, array.Length);
        _array = array;
        Offset = offset;
        Count = count;
    }

    public static ArraySegment<T> Empty => new(System.Array.Empty<T>());

    public T[]? Array => _array;

    public int Offset { get; }

    public int Count { get; }

    public T this[int index]
    {
        get
        {
            ThrowHelper.CheckIndex(index, Count);
            return _array![Offset + index];
        }
        set
        {
            ThrowHelper.CheckIndex(index, Count);
            _array![Offset + index] = value;
        }
    }

    public static implicit operator ArraySegment<T>(T[] array) => array is null ? default : new(array);

    public ArraySegment<T> Slice(int index) => Slice(index, Count - index);

    public ArraySegment<T> Slice(int index, int count)
    {
        ThrowHelper.CheckRange(index, count, Count);
        return new ArraySegment<T>(_array!, Offset + index, count);
    }

    public T[] ToArray() => new Span<T>(_array, Offset, Count).ToArray();

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the elements.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly ArraySegment<T> _segment;
        private int _index;

        internal Enumerator(ArraySegment<T> segment)
        {
            _segment = segment;
            _index = -1;
        }

        public readonly T Current => _segment[_index];

        readonly object? IEnumerator.Current => Current;

        public bool MoveNext() => ++_index < _segment.Count;

        public readonly void Dispose()
        {
        }

        void IEnumerator.Reset() => _index = -1;
    }
}
