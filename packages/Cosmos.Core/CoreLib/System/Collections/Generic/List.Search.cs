using System.Collections.ObjectModel;

namespace System.Collections.Generic;

/// <content>Finding, copying, sorting.</content>
public partial class List<T>
{
    public bool Contains(T item) => IndexOf(item) >= 0;

    public int IndexOf(T item) => Array.IndexOf(_items, item, 0, _size);

    public int IndexOf(T item, int index) => Array.IndexOf(_items, item, index, _size - index);

    public int LastIndexOf(T item) => FindLastIndex(other => EqualityComparer<T>.Default.Equals(other, item));

    public bool Exists(Predicate<T> match) => FindIndex(match) >= 0;

    public int FindIndex(Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        for (int i = 0; i < _size; i++)
        {
            if (match(_items[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public int FindLastIndex(Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        int i = _size - 1;
        while (i >= 0 && !match(_items[i]))
        {
            i--;
        }

        return i;
    }

    public T? Find(Predicate<T> match)
    {
        int index = FindIndex(match);
        return index < 0 ? default : _items[index];
    }

    public List<T> FindAll(Predicate<T> match)
    {
        List<T> found = [];
        foreach (T item in this)
        {
            if (match(item))
            {
                found.Add(item);
            }
        }

        return found;
    }

    public bool TrueForAll(Predicate<T> match) => FindIndex(item => !match(item)) < 0;

    public void ForEach(Action<T> action)
    {
        foreach (T item in this)
        {
            action(item);
        }
    }

    public List<TOutput> ConvertAll<TOutput>(Converter<T, TOutput> converter)
    {
        List<TOutput> converted = new(_size);
        foreach (T item in this)
        {
            converted.Add(converter(item));
        }

        return converted;
    }

    public List<T> GetRange(int index, int count)
    {
        ThrowHelper.CheckRange(index, count, _size);
        List<T> part = new(count);
        Array.Copy(_items, index, part._items, 0, count);
        part._size = count;
        return part;
    }

    public List<T> Slice(int start, int length) => GetRange(start, length);

    public void CopyTo(T[] array) => CopyTo(array, 0);

    public void CopyTo(T[] array, int arrayIndex) => Array.Copy(_items, 0, array, arrayIndex, _size);

    public T[] ToArray() => _items.AsSpan(0, _size).ToArray();

    public ReadOnlyCollection<T> AsReadOnly() => new(this);

    public int BinarySearch(T item) => BinarySearch(item, null);

    /// <returns>The index, or the complement of the index of the next larger element.</returns>
    public int BinarySearch(T item, IComparer<T>? comparer)
    {
        comparer ??= Comparer<T>.Default;
        int low = 0;
        int high = _size - 1;
        while (low <= high)
        {
            int middle = (int)((uint)(low + high) >> 1);
            int order = comparer.Compare(_items[middle], item);
            if (order == 0)
            {
                return middle;
            }

            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }

        return ~low;
    }

    public void Sort() => Sort((IComparer<T>?)null);

    public void Sort(IComparer<T>? comparer)
    {
        ArraySortHelper<T>.Sort(_items.AsSpan(0, _size), comparer);
        _version++;
    }

    public void Sort(Comparison<T> comparison)
    {
        ArraySortHelper<T>.Sort(_items.AsSpan(0, _size), comparison);
        _version++;
    }

    public void Reverse()
    {
        _items.AsSpan(0, _size).Reverse();
        _version++;
    }
}
