using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>A collection without equal elements.</summary>
public class HashSet<T> : ISet<T>, IReadOnlySet<T>
{
    private HashTable<T, byte> _table;

    public HashSet()
        : this(0, null)
    {
    }

    public HashSet(int capacity)
        : this(capacity, null)
    {
    }

    public HashSet(IEqualityComparer<T>? comparer)
        : this(0, comparer)
    {
    }

    public HashSet(int capacity, IEqualityComparer<T>? comparer) => _table = new HashTable<T, byte>(capacity, comparer);

    public HashSet(IEnumerable<T> collection)
        : this(collection, null)
    {
    }

    public HashSet(IEnumerable<T> collection, IEqualityComparer<T>? comparer)
        : this(0, comparer) => UnionWith(collection);

    public int Count => _table.Count;

    public IEqualityComparer<T> Comparer => _table.Comparer;

    bool ICollection<T>.IsReadOnly => false;

    public bool Add(T item)
    {
        _table.FindOrAdd(item, out bool exists);
        return !exists;
    }

    public bool Remove(T item) => _table.Remove(item, out _);

    public void Clear() => _table.Clear();

    public bool Contains(T item) => _table.Find(item) >= 0;

    public bool TryGetValue(T equalValue, [MaybeNullWhen(false)] out T actualValue)
    {
        int index = _table.Find(equalValue);
        actualValue = index < 0 ? default : _table.At(index).Key;
        return index >= 0;
    }

    public void UnionWith(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (T item in other)
        {
            Add(item);
        }
    }

    public void ExceptWith(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (T item in new List<T>(other))
        {
            Remove(item);
        }
    }

    public void IntersectWith(IEnumerable<T> other)
    {
        HashSet<T> kept = new(other, Comparer);
        RemoveWhere(item => !kept.Contains(item));
    }

    public int RemoveWhere(Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        int removed = 0;
        for (int index = _table.NextUsed(0); index >= 0; index = _table.NextUsed(index + 1))
        {
            T item = _table.At(index).Key;
            if (match(item) && Remove(item))
            {
                removed++;
            }
        }

        return removed;
    }

    public bool Overlaps(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (T item in other)
        {
            if (Contains(item))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsSupersetOf(IEnumerable<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (T item in other)
        {
            if (!Contains(item))
            {
                return false;
            }
        }

        return true;
    }

    public bool SetEquals(IEnumerable<T> other)
    {
        HashSet<T> set = new(other, Comparer);
        return set.Count == Count && IsSupersetOf(set);
    }

    public void CopyTo(T[] array) => CopyTo(array, 0);

    public void CopyTo(T[] array, int arrayIndex)
    {
        foreach (T item in this)
        {
            array[arrayIndex++] = item;
        }
    }

    public int EnsureCapacity(int capacity)
    {
        if (capacity > _table.Capacity)
        {
            _table.Resize(capacity);
        }

        return _table.Capacity;
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<T>.Add(T item) => Add(item);

    /// <summary>Walks the elements; an addition or removal ends the walk with an exception.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly HashSet<T> _set;
        private readonly int _version;
        private int _index;

        internal Enumerator(HashSet<T> set)
        {
            _set = set;
            _version = set._table.Version;
            _index = -1;
        }

        public readonly T Current => _set._table.At(_index).Key;

        readonly object? IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_version != _set._table.Version)
            {
                ThrowHelper.ThrowVersionChanged();
            }

            _index = _set._table.NextUsed(_index + 1);
            return _index >= 0;
        }

        public readonly void Dispose()
        {
        }

        void IEnumerator.Reset() => _index = -1;
    }
}
