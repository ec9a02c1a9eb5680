namespace System.Collections.Generic;

/// <summary>Order of types that are only known at run time. ilc looks the class up by name.</summary>
internal sealed class ObjectComparer<T> : Comparer<T>
{
    public override int Compare(T? x, T? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        return x switch
        {
            IComparable<T> ordered => ordered.CompareTo(y),
            IComparable ordered => ordered.CompareTo(y),
            _ => throw new ArgumentException("At least one object must implement IComparable."),
        };
    }
}
