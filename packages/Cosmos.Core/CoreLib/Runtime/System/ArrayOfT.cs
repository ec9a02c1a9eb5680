using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>
/// What a <c>T[]</c> looks like through generic interfaces. ilc takes the interface methods of every one-dimensional array from
/// here; <c>this</c> is the array itself.
/// </summary>
internal class Array<T> : Array, IList<T>, IReadOnlyList<T>
{
    private T[] Self => Unsafe.As<T[]>(this);

    public int Count => Length;

    public bool IsReadOnly => true;

    public T this[int index]
    {
        get => Self[index];
        set => Self[index] = value;
    }

    public IEnumerator<T> GetEnumerator() => new ArrayEnumerator<T>(Self);

    public bool Contains(T item) => IndexOf(item) >= 0;

    public int IndexOf(T item) => Array.IndexOf(Self, item);

    public void CopyTo(T[] array, int arrayIndex) => Copy(this, 0, array, arrayIndex, Length);

    public void Add(T item) => throw FixedSize();

    public void Insert(int index, T item) => throw FixedSize();

    public bool Remove(T item) => throw FixedSize();

    public void RemoveAt(int index) => throw FixedSize();

    public void Clear() => throw FixedSize();

    private static NotSupportedException FixedSize() => new("an array has a fixed size");
}

/// <summary>Walks an array.</summary>
internal sealed class ArrayEnumerator<T>(T[] array) : IEnumerator<T>
{
    private int _index = -1;

    public T Current => array[_index];

    object? IEnumerator.Current => array[_index];

    public bool MoveNext() => ++_index < array.Length;

    public void Reset() => _index = -1;

    public void Dispose() { }
}
