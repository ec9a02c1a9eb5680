using System.Collections;

namespace System;

/// <summary>Walks an array whose element type the caller does not know; elements of structs come boxed.</summary>
internal sealed class ArrayElements(Array array) : IEnumerator
{
    private int _index = -1;

    public object? Current => array.GetValue(_index);

    public bool MoveNext() => _index < array.Length && ++_index < array.Length;

    public void Reset() => _index = -1;
}
