using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>3 values.</summary>
public struct ValueTuple<T1, T2, T3> : IEquatable<(T1, T2, T3)>, IComparable<(T1, T2, T3)>, IComparable, ITuple
{
    public T1 Item1;
    public T2 Item2;
    public T3 Item3;

    public ValueTuple(T1 item1, T2 item2, T3 item3)
    {
        Item1 = item1;
        Item2 = item2;
        Item3 = item3;
    }

    readonly int ITuple.Length => 3;

    readonly object? ITuple.this[int index] => index switch
    {
        0 => Item1,
        1 => Item2,
        2 => Item3,
        _ => throw new IndexOutOfRangeException(),
    };

    public readonly bool Equals((T1, T2, T3) other)
        => EqualityComparer<T1>.Default.Equals(Item1, other.Item1)
            && EqualityComparer<T2>.Default.Equals(Item2, other.Item2)
            && EqualityComparer<T3>.Default.Equals(Item3, other.Item3);

    public override readonly bool Equals(object? obj) => obj is ValueTuple<T1, T2, T3> other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(Item1, Item2, Item3);

    public readonly int CompareTo((T1, T2, T3) other)
    {
        int order = Comparer<T1>.Default.Compare(Item1, other.Item1);
        if (order != 0)
        {
            return order;
        }

        order = Comparer<T2>.Default.Compare(Item2, other.Item2);
        if (order != 0)
        {
            return order;
        }

        return Comparer<T3>.Default.Compare(Item3, other.Item3);
    }

    readonly int IComparable.CompareTo(object? other) => other is null ? 1 : CompareTo((ValueTuple<T1, T2, T3>)other);

    public override readonly string ToString() => "(" + Item1?.ToString() + ", " + Item2?.ToString() + ", " + Item3?.ToString() + ")";
}
