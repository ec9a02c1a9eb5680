using System.Collections.Generic;

namespace System;

/// <summary>1 values in an object.</summary>
public class Tuple<T1>
{
    public Tuple(T1 item1)
    {
        Item1 = item1;
    }

    public T1 Item1 { get; }

    public override bool Equals(object? obj) => obj is Tuple<T1> other
        && EqualityComparer<T1>.Default.Equals(Item1, other.Item1);

    public override int GetHashCode() => HashCode.Combine(Item1);

    public override string ToString() => "(" + Item1?.ToString() + ")";
}
