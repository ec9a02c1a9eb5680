using System.Collections.Generic;

namespace System;

/// <summary>2 values in an object.</summary>
public class Tuple<T1, T2>
{
    public Tuple(T1 item1, T2 item2)
    {
        Item1 = item1;
        Item2 = item2;
    }

    public T1 Item1 { get; }

    public T2 Item2 { get; }

    public override bool Equals(object? obj) => obj is Tuple<T1, T2> other
        && EqualityComparer<T1>.Default.Equals(Item1, other.Item1)
        && EqualityComparer<T2>.Default.Equals(Item2, other.Item2);

    public override int GetHashCode() => HashCode.Combine(Item1, Item2);

    public override string ToString() => "(" + Item1?.ToString() + ", " + Item2?.ToString() + ")";
}
