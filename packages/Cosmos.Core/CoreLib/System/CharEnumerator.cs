using System.Collections;
using System.Collections.Generic;

namespace System;

/// <summary>Walks the characters of a string; `foreach` over a string does without it.</summary>
public sealed class CharEnumerator : IEnumerator<char>, ICloneable
{
    private readonly string _text;
    private int _index = -1;

    internal CharEnumerator(string text) => _text = text;

    public char Current => _text[_index];

    object? IEnumerator.Current => Current;

    public bool MoveNext() => ++_index < _text.Length;

    public void Reset() => _index = -1;

    public object Clone() => new CharEnumerator(_text) { _index = _index };

    public void Dispose()
    {
    }
}
