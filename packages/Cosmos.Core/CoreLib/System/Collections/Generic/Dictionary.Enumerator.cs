namespace System.Collections.Generic;

/// <content>Walking a dictionary.</content>
public partial class Dictionary<TKey, TValue>
{
    /// <summary>Walks the pairs; an addition or removal ends the walk with an exception.</summary>
    public struct Enumerator : IEnumerator<KeyValuePair<TKey, TValue>>
    {
        private readonly Dictionary<TKey, TValue> _dictionary;
        private readonly int _version;
        private int _index;

        internal Enumerator(Dictionary<TKey, TValue> dictionary)
        {
            _dictionary = dictionary;
            _version = dictionary._table.Version;
        }

        public KeyValuePair<TKey, TValue> Current { get; private set; }

        readonly object? IEnumerator.Current => Current;

        public bool MoveNext()
        {
            ref HashTable<TKey, TValue> table = ref _dictionary._table;
            if (_version != table.Version)
            {
                ThrowHelper.ThrowVersionChanged();
            }

            int next = _index < 0 ? -1 : table.NextUsed(_index);
            _index = next < 0 ? -1 : next + 1;
            Current = next < 0 ? default : new KeyValuePair<TKey, TValue>(table.At(next).Key, table.At(next).Value);
            return next >= 0;
        }

        public readonly void Dispose()
        {
        }

        void IEnumerator.Reset() => _index = 0;
    }
}
