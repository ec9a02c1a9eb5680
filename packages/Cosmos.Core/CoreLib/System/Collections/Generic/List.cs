using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>A list that grows: its array doubles. Memory of outgrown arrays is not collected, so give a capacity where it is known.</summary>
public partial class List<T> : IList<T>, IReadOnlyList<T>, IList
{
    private const int DefaultCapacity = 4;

    internal T[] _items;
    internal int _size;
    internal int _version;

    public List() => _items = Array.Empty<T>();

    public List(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _items = capacity == 0 ? Array.Empty<T>() : new T[capacity];
    }

    public List(IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        _items = collection is ICollection<T> counted ? new T[counted.Count] : Array.Empty<T>();
        AddRange(collection);
    }

    public int Count => _size;

    public int Capacity
    {
        get => _items.Length;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, _size);
            Array.Resize(ref _items!, value);
        }
    }

    bool ICollection<T>.IsReadOnly => false;

    public T this[int index]
    {
        get
        {
            ThrowHelper.CheckIndex(index, _size);
            return _items[index];
        }
        set
        {
            ThrowHelper.CheckIndex(index, _size);
            _items[index] = value;
            _version++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (_size == _items.Length)
        {
            Grow(_size + 1);
        }

        _items[_size++] = item;
        _version++;
    }

    public void AddRange(IEnumerable<T> collection) => InsertRange(_size, collection);

    public void Insert(int index, T item)
    {
        OpenGap(index, 1);
        _items[index] = item;
    }

    public void InsertRange(int index, IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        if (collection is ICollection<T> counted)
        {
            // A list may be inserted into itself: its elements are taken before they move.
            T[] items = new T[counted.Count];
            counted.CopyTo(items, 0);
            OpenGap(index, items.Length);
            items.CopyTo(_items.AsSpan(index));
            return;
        }

        foreach (T item in collection)
        {
            Insert(index++, item);
        }
    }

    public bool Remove(T item)
    {
        int index = IndexOf(item);
        if (index >= 0)
        {
            RemoveAt(index);
        }

        return index >= 0;
    }

    public void RemoveAt(int index)
    {
        ThrowHelper.CheckIndex(index, _size);
        RemoveRange(index, 1);
    }

    public void RemoveRange(int index, int count)
    {
        ThrowHelper.CheckRange(index, count, _size);
        Array.Copy(_items, index + count, _items, index, _size - index - count);
        Truncate(_size - count);
    }

    public int RemoveAll(Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        int kept = 0;
        for (int i = 0; i < _size; i++)
        {
            if (!match(_items[i]))
            {
                _items[kept++] = _items[i];
            }
        }

        int removed = _size - kept;
        Truncate(kept);
        return removed;
    }

    public void Clear() => Truncate(0);

    public int EnsureCapacity(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        if (_items.Length < capacity)
        {
            Grow(capacity);
        }

        return _items.Length;
    }

    public void TrimExcess() => Capacity = _size;

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Grow(int needed)
    {
        int doubled = _items.Length == 0 ? DefaultCapacity : 2 * _items.Length;
        Capacity = doubled < needed ? needed : doubled;
    }

    private void OpenGap(int index, int count)
    {
        ThrowHelper.CheckRange(index, 0, _size);
        EnsureCapacity(_size + count);
        Array.Copy(_items, index, _items, index + count, _size - index);
        _size += count;
        _version++;
    }

    private void Truncate(int size)
    {
        Array.Clear(_items, size, _size - size);
        _size = size;
        _version++;
    }

    /// <summary>Walks the list; a change of the list ends the walk with an exception.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly List<T> _list;
        private readonly int _version;
        private int _index;

        internal Enumerator(List<T> list)
        {
            _list = list;
            _version = list._version;
            _index = -1;
        }

        public readonly T Current => _list._items[_index];

        readonly object? IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_version != _list._version)
            {
                ThrowHelper.ThrowVersionChanged();
            }

            return ++_index < _list._size;
        }

        public readonly void Dispose()
        {
        }

        void IEnumerator.Reset() => _index = -1;
    }
}
