using System.Collections.Generic;

namespace System.Runtime.InteropServices;

/// <summary>The insides of collections; the compiler uses it for collection expressions.</summary>
public static class CollectionsMarshal
{
    public static Span<T> AsSpan<T>(List<T>? list) => list is null ? default : new Span<T>(list._items, 0, list._size);

    public static void SetCount<T>(List<T> list, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        list.EnsureCapacity(count);
        if (count < list._size)
        {
            Array.Clear(list._items, count, list._size - count);
        }

        list._size = count;
        list._version++;
    }

    /// <summary>The value's place, or a null reference when the key is absent.</summary>
    public static ref TValue GetValueRefOrNullRef<TKey, TValue>(Dictionary<TKey, TValue> dictionary, TKey key)
        where TKey : notnull
        => ref dictionary.FindValue(key);

    public static ref TValue? GetValueRefOrAddDefault<TKey, TValue>(Dictionary<TKey, TValue> dictionary, TKey key, out bool exists)
        where TKey : notnull
        => ref dictionary.FindOrAddValue(key, out exists);
}
