namespace System;

/// <summary>A value with an order.</summary>
public interface IComparable
{
    int CompareTo(object? obj);
}
