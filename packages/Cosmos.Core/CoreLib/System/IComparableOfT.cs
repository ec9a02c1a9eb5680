namespace System;

/// <summary>A value with an order among its kind.</summary>
public interface IComparable<in T>
    where T : allows ref struct
{
    int CompareTo(T? other);
}
