namespace System.Collections;

/// <summary>Objects by key.</summary>
public interface IDictionary : ICollection
{
    ICollection Keys { get; }

    ICollection Values { get; }

    bool IsReadOnly { get; }

    bool IsFixedSize { get; }

    object? this[object key] { get; set; }

    bool Contains(object key);

    void Add(object key, object? value);

    void Clear();

    void Remove(object key);
}
