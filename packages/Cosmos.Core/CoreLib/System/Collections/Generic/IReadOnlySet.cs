namespace System.Collections.Generic;

/// <summary>A set that is not changed through this view.</summary>
public interface IReadOnlySet<T> : IReadOnlyCollection<T>
{
    bool Contains(T item);
}
