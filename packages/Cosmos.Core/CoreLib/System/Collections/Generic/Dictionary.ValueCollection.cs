namespace System.Collections.Generic;

/// <content>The values.</content>
public partial class Dictionary<TKey, TValue>
{
    /// <summary>A view of the values.</summary>
    public sealed class ValueCollection : ICollection<TValue>, IReadOnlyCollection<TValue>
    {
        private readonly Dictionary<TKey, TValue> _dictionary;

        public ValueCollection(Dictionary<TKey, TValue> dictionary) => _dictionary = dictionary;

        public int Count => _dictionary.Count;

        bool ICollection<TValue>.IsReadOnly => true;

        bool ICollection<TValue>.Contains(TValue item) => _dictionary.ContainsValue(item);

        public void CopyTo(TValue[] array, int index)
        {
            foreach (TValue value in this)
            {
                array[index++] = value;
            }
        }

        public Enumerator GetEnumerator() => new(_dictionary);

        IEnumerator<TValue> IEnumerable<TValue>.GetEnumerator() => GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        void ICollection<TValue>.Add(TValue item) => ThrowHelper.ThrowReadOnly();

        void ICollection<TValue>.Clear() => ThrowHelper.ThrowReadOnly();

        bool ICollection<TValue>.Remove(TValue item)
        {
            ThrowHelper.ThrowReadOnly();
            return false;
        }

        /// <summary>Walks the values.</summary>
        public struct Enumerator : IEnumerator<TValue>
        {
            private Dictionary<TKey, TValue>.Enumerator _pairs;

            internal Enumerator(Dictionary<TKey, TValue> dictionary) => _pairs = dictionary.GetEnumerator();

            public readonly TValue Current => _pairs.Current.Value;

            readonly object? IEnumerator.Current => Current;

            public bool MoveNext() => _pairs.MoveNext();

            public readonly void Dispose()
            {
            }

            readonly void IEnumerator.Reset() => throw new NotSupportedException();
        }
    }
}
