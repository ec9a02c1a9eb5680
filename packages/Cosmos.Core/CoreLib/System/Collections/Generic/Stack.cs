using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>Last in, first out.</summary>
public class Stack<T> : IReadOnlyCollection<T>
{
    private readonly List<T> _list;

    public Stack() => _list = [];

    public Stack(int capacity) => _list = new List<T>(capacity);

    public Stack(IEnumerable<T> collection) => _list = new List<T>(collection);

    public int Count => _list.Count;

    public int Capacity => _list.Capacity;

    public void Push(T item) => _list.Add(item);

    public T Pop()
    {
        if (!TryPop(out T? result))
        {
            ThrowHelper.ThrowEmpty();
        }

        return result;
    }

    public bool TryPop([MaybeNullWhen(false)] out T result)
    {
        if (!TryPeek(out result))
        {
            return false;
        }

        _list.RemoveAt(_list.Count - 1);
        return true;
    }

    public T Peek()
    {
        if (!TryPeek(out T? result))
        {
            ThrowHelper.ThrowEmpty();
        }

        return result;
    }

    public bool TryPeek([MaybeNullWhen(false)] out T result)
    {
        result = Count == 0 ? default : _list[Count - 1];
        return Count != 0;
    }

    public bool Contains(T item) => _list.Contains(item);

    public void Clear() => _list.Clear();

    public T[] ToArray()
    {
        T[] array = _list.ToArray();
        Array.Reverse(array);
        return array;
    }

    public Enumerator GetEnumerator() => new(_list);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the stack from its top.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly List<T> _list;
        private readonly int _version;
        private int _index;

        internal Enumerator(List<T> list)
        {
            _list = list;
            _version = list._version;
            _index = list.Count;
        }

        public readonly T Current => _list[_index];

        readonly object? IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_version != _list._version)
            {
                ThrowHelper.ThrowVersionChanged();
            }

            return --_index >= 0;
        }

        public readonly void Dispose()
        {
        }

        void IEnumerator.Reset() => _index = _list.Count;
    }
}
