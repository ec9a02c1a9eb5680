namespace System.Collections.Generic;

/// <summary>An indexed collection that is not changed through this view.</summary>
public interface IReadOnlyList<out T> : IReadOnlyCollection<T>
{
    T this[int index] { get; }
}
