using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>Values by key; walks in the order of insertion as long as nothing is removed.</summary>
public partial class Dictionary<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private HashTable<TKey, TValue> _table;

    public Dictionary()
        : this(0, null)
    {
    }

    public Dictionary(int capacity)
        : this(capacity, null)
    {
    }

    public Dictionary(IEqualityComparer<TKey>? comparer)
        : this(0, comparer)
    {
    }

    public Dictionary(int capacity, IEqualityComparer<TKey>? comparer) => _table = new HashTable<TKey, TValue>(capacity, comparer);

    public Dictionary(IDictionary<TKey, TValue> dictionary)
        : this(dictionary, null)
    {
    }

    public Dictionary(IDictionary<TKey, TValue> dictionary, IEqualityComparer<TKey>? comparer)
        : this((IEnumerable<KeyValuePair<TKey, TValue>>)dictionary, comparer)
    {
    }

    public Dictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection)
        : this(collection, null)
    {
    }

    public Dictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey>? comparer)
        : this(0, comparer)
    {
        foreach (KeyValuePair<TKey, TValue> pair in collection)
        {
            Add(pair.Key, pair.Value);
        }
    }

    public IEqualityComparer<TKey> Comparer => _table.Comparer;

    public int Count => _table.Count;

    public int Capacity => _table.Capacity;

    public KeyCollection Keys => new(this);

    public ValueCollection Values => new(this);

    ICollection<TKey> IDictionary<TKey, TValue>.Keys => Keys;

    ICollection<TValue> IDictionary<TKey, TValue>.Values => Values;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => false;

    public TValue this[TKey key]
    {
        get
        {
            int index = _table.Find(key);
            return index >= 0 ? _table.At(index).Value : throw new KeyNotFoundException("The key '" + key + "' is not in the dictionary.");
        }
        set => _table.At(_table.FindOrAdd(key, out _)).Value = value;
    }

    public void Add(TKey key, TValue value)
    {
        if (!TryAdd(key, value))
        {
            throw new ArgumentException("An item with the key '" + key + "' has already been added.");
        }
    }

    public bool TryAdd(TKey key, TValue value)
    {
        int index = _table.FindOrAdd(key, out bool exists);
        if (!exists)
        {
            _table.At(index).Value = value;
        }

        return !exists;
    }

    public bool Remove(TKey key) => _table.Remove(key, out _);

    public bool Remove(TKey key, [MaybeNullWhen(false)] out TValue value) => _table.Remove(key, out value!);

    public void Clear() => _table.Clear();

    public bool ContainsKey(TKey key) => _table.Find(key) >= 0;

    public bool ContainsValue(TValue value)
    {
        foreach (KeyValuePair<TKey, TValue> pair in this)
        {
            if (EqualityComparer<TValue>.Default.Equals(pair.Value, value))
            {
                return true;
            }
        }

        return false;
    }

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        int index = _table.Find(key);
        value = index < 0 ? default : _table.At(index).Value;
        return index >= 0;
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

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> item)
        => TryGetValue(item.Key, out TValue? value) && EqualityComparer<TValue>.Default.Equals(value, item.Value);

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> item)
        => ((ICollection<KeyValuePair<TKey, TValue>>)this).Contains(item) && Remove(item.Key);

    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
    {
        foreach (KeyValuePair<TKey, TValue> pair in this)
        {
            array[arrayIndex++] = pair;
        }
    }

    internal ref TValue FindValue(TKey key)
    {
        int index = _table.Find(key);
        return ref index < 0 ? ref Runtime.CompilerServices.Unsafe.NullRef<TValue>() : ref _table.At(index).Value;
    }

    internal ref TValue? FindOrAddValue(TKey key, out bool exists) => ref _table.At(_table.FindOrAdd(key, out exists)).Value!;
}
