namespace System.Collections.Generic;

/// <content>The list as a list of objects.</content>
public partial class List<T>
{
    bool IList.IsReadOnly => false;

    bool IList.IsFixedSize => false;

    object ICollection.SyncRoot => this;

    bool ICollection.IsSynchronized => false;

    object? IList.this[int index]
    {
        get => this[index];
        set => this[index] = (T)value!;
    }

    int IList.Add(object? value)
    {
        Add((T)value!);
        return _size - 1;
    }

    bool IList.Contains(object? value) => value is T item && Contains(item);

    int IList.IndexOf(object? value) => value is T item ? IndexOf(item) : -1;

    void IList.Insert(int index, object? value) => Insert(index, (T)value!);

    void IList.Remove(object? value)
    {
        if (value is T item)
        {
            Remove(item);
        }
    }

    void ICollection.CopyTo(Array array, int index) => Array.Copy(_items, 0, array, index, _size);
}
