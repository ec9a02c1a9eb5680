using System.Collections.Generic;

namespace System.Collections.ObjectModel;

/// <summary>A view of a list that does not change it.</summary>
public class ReadOnlyCollection<T> : IList<T>, IReadOnlyList<T>
{
    private readonly IList<T> _list;

    public ReadOnlyCollection(IList<T> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        _list = list;
    }

    public int Count => _list.Count;

    bool ICollection<T>.IsReadOnly => true;

    public T this[int index] => _list[index];

    T IList<T>.this[int index]
    {
        get => _list[index];
        set => ThrowHelper.ThrowReadOnly();
    }

    public bool Contains(T value) => _list.Contains(value);

    public int IndexOf(T value) => _list.IndexOf(value);

    public void CopyTo(T[] array, int index) => _list.CopyTo(array, index);

    public IEnumerator<T> GetEnumerator() => _list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _list.GetEnumerator();

    void ICollection<T>.Add(T item) => ThrowHelper.ThrowReadOnly();

    void ICollection<T>.Clear() => ThrowHelper.ThrowReadOnly();

    void IList<T>.Insert(int index, T item) => ThrowHelper.ThrowReadOnly();

    void IList<T>.RemoveAt(int index) => ThrowHelper.ThrowReadOnly();

    bool ICollection<T>.Remove(T item)
    {
        ThrowHelper.ThrowReadOnly();
        return false;
    }
}
