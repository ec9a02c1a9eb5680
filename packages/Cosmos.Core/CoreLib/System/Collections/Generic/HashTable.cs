namespace System.Collections.Generic;

/// <summary>
/// The hash table under Dictionary and HashSet: entries in one array, chained from buckets by index. Removed entries form a
/// free list, so a table that does not grow allocates nothing.
/// </summary>
internal struct HashTable<TKey, TValue>
{
    private const int MinimumSize = 4;
    private const int EndOfChain = -1;

    // A free entry holds its successor on the free list as FreeBase - index: below EndOfChain for every index.
    private const int FreeBase = -3;

    private readonly IEqualityComparer<TKey>? _comparer;
    private int[]? _buckets;
    private Entry[]? _entries;
    private int _used;
    private int _freeList;
    private int _freeCount;

    public HashTable(int capacity, IEqualityComparer<TKey>? comparer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _comparer = comparer;
        _freeList = EndOfChain;
        if (capacity > 0)
        {
            Resize(capacity);
        }
    }

    public int Version { get; private set; }

    public readonly IEqualityComparer<TKey> Comparer => _comparer ?? EqualityComparer<TKey>.Default;

    public readonly int Count => _used - _freeCount;

    public readonly int Capacity => _entries is null ? 0 : _entries.Length;

    public readonly ref Entry At(int index) => ref _entries![index];

    /// <summary>The index of the next entry in use from that one on, or -1.</summary>
    public readonly int NextUsed(int index)
    {
        for (; index < _used; index++)
        {
            if (_entries![index].Next >= EndOfChain)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The entry's index, or -1.</summary>
    public readonly int Find(TKey key)
    {
        if (_buckets is null)
        {
            return -1;
        }

        uint hash = Hash(key);
        Entry[] entries = _entries!;
        int index = _buckets[BucketOf(hash)] - 1;
        while (index >= 0 && !(entries[index].Hash == hash && Same(entries[index].Key, key)))
        {
            index = entries[index].Next;
        }

        return index;
    }

    /// <summary>The index of the key's entry, which is made if there is none.</summary>
    public int FindOrAdd(TKey key, out bool exists)
    {
        int index = Find(key);
        exists = index >= 0;
        return exists ? index : Add(key);
    }

    public bool Remove(TKey key, out TValue? value)
    {
        value = default;
        if (_buckets is null)
        {
            return false;
        }

        uint hash = Hash(key);
        int previous = EndOfChain;
        ref int bucket = ref _buckets[BucketOf(hash)];
        for (int index = bucket - 1; index >= 0; previous = index, index = _entries![index].Next)
        {
            ref Entry entry = ref _entries![index];
            if (entry.Hash != hash || !Same(entry.Key, key))
            {
                continue;
            }

            if (previous < 0)
            {
                bucket = entry.Next + 1;
            }
            else
            {
                _entries[previous].Next = entry.Next;
            }

            value = entry.Value;
            Free(ref entry, index);
            return true;
        }

        return false;
    }

    public void Clear()
    {
        if (_used == 0)
        {
            return;
        }

        Array.Clear(_buckets!);
        Array.Clear(_entries!, 0, _used);
        _used = 0;
        _freeCount = 0;
        _freeList = EndOfChain;
        Version++;
    }

    /// <summary>Makes room for so many entries; entries in use keep their order.</summary>
    public void Resize(int capacity)
    {
        int size = MinimumSize;
        while (size < capacity)
        {
            size = checked(size * 2);
        }

        Entry[] entries = new Entry[size];
        _buckets = new int[size];
        if (_entries is not null)
        {
            Array.Copy(_entries, entries, _used);
        }

        _entries = entries;
        for (int i = 0; i < _used; i++)
        {
            if (entries[i].Next >= EndOfChain)
            {
                Link(i);
            }
        }
    }

    private int Add(TKey key)
    {
        int index;
        if (_freeCount > 0)
        {
            index = _freeList;
            _freeList = FreeBase - _entries![index].Next;
            _freeCount--;
        }
        else
        {
            if (_used == Capacity)
            {
                Resize(_used + 1);
            }

            index = _used++;
        }

        ref Entry entry = ref _entries![index];
        entry.Key = key;
        entry.Hash = Hash(key);
        Link(index);
        Version++;
        return index;
    }

    private readonly void Link(int index)
    {
        ref Entry entry = ref _entries![index];
        ref int bucket = ref _buckets![BucketOf(entry.Hash)];
        entry.Next = bucket - 1;
        bucket = index + 1;
    }

    private void Free(ref Entry entry, int index)
    {
        entry = default;
        entry.Next = FreeBase - _freeList;
        _freeList = index;
        _freeCount++;
        Version++;
    }

    /// <summary>The key's hash, mixed: buckets are picked by the low bits, and an integer's hash is the integer.</summary>
    private readonly uint Hash(TKey key)
    {
        uint hash = (uint)(_comparer is null ? EqualityComparer<TKey>.Default.GetHashCode(key!) : _comparer.GetHashCode(key!));
        hash *= 0x9E3779B1;
        return hash ^ (hash >> 15);
    }

    private readonly bool Same(TKey left, TKey right)
        => _comparer is null ? EqualityComparer<TKey>.Default.Equals(left, right) : _comparer.Equals(left, right);

    private readonly int BucketOf(uint hash) => (int)(hash & (uint)(_buckets!.Length - 1));

    /// <summary>A key and its value, or a free place.</summary>
    internal struct Entry
    {
        /// <summary>Index of the next entry of the bucket, or -1 at its end; below that for a free place.</summary>
        public int Next;
        public uint Hash;
        public TKey Key;
        public TValue Value;
    }
}
