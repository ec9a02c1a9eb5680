using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>First in, first out; a ring that doubles when it is full.</summary>
public class Queue<T> : IReadOnlyCollection<T>
{
    private const int DefaultCapacity = 4;

    private T[] _ring;
    private int _head;
    private int _version;

    public Queue()
        : this(0)
    {
    }

    public Queue(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _ring = new T[capacity];
    }

    public Queue(IEnumerable<T> collection)
        : this(0)
    {
        ArgumentNullException.ThrowIfNull(collection);
        foreach (T item in collection)
        {
            Enqueue(item);
        }
    }

    public int Count { get; private set; }

    public int Capacity => _ring.Length;

    public void Enqueue(T item)
    {
        if (Count == _ring.Length)
        {
            EnsureCapacity(Count == 0 ? DefaultCapacity : 2 * Count);
        }

        _ring[At(Count)] = item;
        Count++;
        _version++;
    }

    public T Dequeue()
    {
        if (!TryDequeue(out T? result))
        {
            ThrowHelper.ThrowEmpty();
        }

        return result;
    }

    public bool TryDequeue([MaybeNullWhen(false)] out T result)
    {
        if (!TryPeek(out result))
        {
            return false;
        }

        _ring[_head] = default!;
        _head = At(1);
        Count--;
        _version++;
        return true;
    }

    public T Peek()
    {
        if (!TryPeek(out T? result))
        {
            ThrowHelper.ThrowEmpty();
        }

        return result;
    }

    public bool TryPeek([MaybeNullWhen(false)] out T result)
    {
        result = Count == 0 ? default : _ring[_head];
        return Count != 0;
    }

    public bool Contains(T item)
    {
        foreach (T other in this)
        {
            if (EqualityComparer<T>.Default.Equals(other, item))
            {
                return true;
            }
        }

        return false;
    }

    public void Clear()
    {
        Array.Clear(_ring);
        _head = 0;
        Count = 0;
        _version++;
    }

    public T[] ToArray()
    {
        T[] array = new T[Count];
        CopyTo(array, 0);
        return array;
    }

    public void CopyTo(T[] array, int arrayIndex)
    {
        for (int i = 0; i < Count; i++)
        {
            array[arrayIndex + i] = _ring[At(i)];
        }
    }

    public int EnsureCapacity(int capacity)
    {
        if (capacity > _ring.Length)
        {
            T[] larger = new T[capacity];
            CopyTo(larger, 0);
            _ring = larger;
            _head = 0;
            _version++;
        }

        return _ring.Length;
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int At(int offset)
    {
        int index = _head + offset;
        return index >= _ring.Length ? index - _ring.Length : index;
    }

    /// <summary>Walks the queue from its head.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly Queue<T> _queue;
        private readonly int _version;
        private int _index;

        internal Enumerator(Queue<T> queue)
        {
            _queue = queue;
            _version = queue._version;
            _index = -1;
        }

        public readonly T Current => _queue._ring[_queue.At(_index)];

        readonly object? IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_version != _queue._version)
            {
                ThrowHelper.ThrowVersionChanged();
            }

            return ++_index < _queue.Count;
        }

        public readonly void Dispose()
        {
        }

        void IEnumerator.Reset() => _index = -1;
    }
}
