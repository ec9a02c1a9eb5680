namespace System.Collections.Generic;

/// <content>The keys.</content>
public partial class Dictionary<TKey, TValue>
{
    /// <summary>A view of the keys.</summary>
    public sealed class KeyCollection : ICollection<TKey>, IReadOnlyCollection<TKey>
    {
        private readonly Dictionary<TKey, TValue> _dictionary;

        public KeyCollection(Dictionary<TKey, TValue> dictionary) => _dictionary = dictionary;

        public int Count => _dictionary.Count;

        bool ICollection<TKey>.IsReadOnly => true;

        public bool Contains(TKey item) => _dictionary.ContainsKey(item);

        public void CopyTo(TKey[] array, int index)
        {
            foreach (TKey key in this)
            {
                array[index++] = key;
            }
        }

        public Enumerator GetEnumerator() => new(_dictionary);

        IEnumerator<TKey> IEnumerable<TKey>.GetEnumerator() => GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        void ICollection<TKey>.Add(TKey item) => ThrowHelper.ThrowReadOnly();

        void ICollection<TKey>.Clear() => ThrowHelper.ThrowReadOnly();

        bool ICollection<TKey>.Remove(TKey item)
        {
            ThrowHelper.ThrowReadOnly();
            return false;
        }

        /// <summary>Walks the keys.</summary>
        public struct Enumerator : IEnumerator<TKey>
        {
            private Dictionary<TKey, TValue>.Enumerator _pairs;

            internal Enumerator(Dictionary<TKey, TValue> dictionary) => _pairs = dictionary.GetEnumerator();

            public readonly TKey Current => _pairs.Current.Key;

            readonly object? IEnumerator.Current => Current;

            public bool MoveNext() => _pairs.MoveNext();

            public readonly void Dispose()
            {
            }

            readonly void IEnumerator.Reset() => throw new NotSupportedException();
        }
    }
}
