using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>A value as a tuple.</summary>
public struct ValueTuple<T1> : IEquatable<ValueTuple<T1>>, IComparable<ValueTuple<T1>>, IComparable, ITuple
{
    public T1 Item1;

    public ValueTuple(T1 item1)
    {
        Item1 = item1;
    }

    readonly int ITuple.Length => 1;

    readonly object? ITuple.this[int index] => index switch
    {
        0 => Item1,
        _ => throw new IndexOutOfRangeException(),
    };

    public readonly bool Equals(ValueTuple<T1> other)
        => EqualityComparer<T1>.Default.Equals(Item1, other.Item1);

    public override readonly bool Equals(object? obj) => obj is ValueTuple<T1> other && Equals(other);

    public override readonly int GetHashCode() => Item1?.GetHashCode() ?? 0;

    public readonly int CompareTo(ValueTuple<T1> other)
    {
        return Comparer<T1>.Default.Compare(Item1, other.Item1);
    }

    readonly int IComparable.CompareTo(object? other) => other is null ? 1 : CompareTo((ValueTuple<T1>)other);

    public override readonly string ToString() => "(" + Item1?.ToString() + ")";
}
