namespace System.Collections.Generic;

/// <summary>A counted collection that is not changed through this view.</summary>
public interface IReadOnlyCollection<out T> : IEnumerable<T>
{
    int Count { get; }
}
