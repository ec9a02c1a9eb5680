using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>2 values.</summary>
public struct ValueTuple<T1, T2> : IEquatable<(T1, T2)>, IComparable<(T1, T2)>, IComparable, ITuple
{
    public T1 Item1;
    public T2 Item2;

    public ValueTuple(T1 item1, T2 item2)
    {
        Item1 = item1;
        Item2 = item2;
    }

    readonly int ITuple.Length => 2;

    readonly object? ITuple.this[int index] => index switch
    {
        0 => Item1,
        1 => Item2,
        _ => throw new IndexOutOfRangeException(),
    };

    public readonly bool Equals((T1, T2) other)
        => EqualityComparer<T1>.Default.Equals(Item1, other.Item1)
            && EqualityComparer<T2>.Default.Equals(Item2, other.Item2);

    public override readonly bool Equals(object? obj) => obj is ValueTuple<T1, T2> other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(Item1, Item2);

    public readonly int CompareTo((T1, T2) other)
    {
        int order = Comparer<T1>.Default.Compare(Item1, other.Item1);
        if (order != 0)
        {
            return order;
        }

        return Comparer<T2>.Default.Compare(Item2, other.Item2);
    }

    readonly int IComparable.CompareTo(object? other) => other is null ? 1 : CompareTo((ValueTuple<T1, T2>)other);

    public override readonly string ToString() => "(" + Item1?.ToString() + ", " + Item2?.ToString() + ")";
}
