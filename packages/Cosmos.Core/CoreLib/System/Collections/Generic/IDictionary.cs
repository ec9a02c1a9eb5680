using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>Values by key.</summary>
public interface IDictionary<TKey, TValue> : ICollection<KeyValuePair<TKey, TValue>>
{
    ICollection<TKey> Keys { get; }

    ICollection<TValue> Values { get; }

    TValue this[TKey key] { get; set; }

    bool ContainsKey(TKey key);

    void Add(TKey key, TValue value);

    bool Remove(TKey key);

    bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value);
}
