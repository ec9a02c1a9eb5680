namespace System.Collections.Generic;

/// <summary>A collection without equal elements.</summary>
public interface ISet<T> : ICollection<T>
{
    new bool Add(T item);

    void UnionWith(IEnumerable<T> other);

    void IntersectWith(IEnumerable<T> other);

    void ExceptWith(IEnumerable<T> other);

    bool Overlaps(IEnumerable<T> other);

    bool SetEquals(IEnumerable<T> other);
}
