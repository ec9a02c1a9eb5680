namespace System.Collections.Generic;

/// <summary>Order of types with <see cref="IComparable{T}"/>; null comes first. ilc looks the class up by name.</summary>
internal sealed class GenericComparer<T> : Comparer<T>
    where T : IComparable<T>?
{
    public override int Compare(T? x, T? y) => x is null ? (y is null ? 0 : -1) : y is null ? 1 : x.CompareTo(y);
}
