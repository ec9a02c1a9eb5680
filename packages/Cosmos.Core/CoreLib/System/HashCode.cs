using System.Collections.Generic;

namespace System;

/// <summary>Mixes hash codes. The same on every run: nothing here is seeded.</summary>
public struct HashCode
{
    private const uint Start = 2166136261;
    private const uint Factor1 = 0x85EBCA6B;
    private const uint Factor2 = 0xC2B2AE35;

    private uint _hash;
    private uint _count;

    public static int Combine<T1>(T1 value1)
    {
        HashCode hash = default;
        hash.Add(value1);
        return hash.ToHashCode();
    }

    public static int Combine<T1, T2>(T1 value1, T2 value2)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        return hash.ToHashCode();
    }

    public static int Combine<T1, T2, T3>(T1 value1, T2 value2, T3 value3)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        hash.Add(value3);
        return hash.ToHashCode();
    }

    public static int Combine<T1, T2, T3, T4>(T1 value1, T2 value2, T3 value3, T4 value4)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        hash.Add(value3);
        hash.Add(value4);
        return hash.ToHashCode();
    }

    public static int Combine<T1, T2, T3, T4, T5>(T1 value1, T2 value2, T3 value3, T4 value4, T5 value5)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        hash.Add(value3);
        hash.Add(value4);
        hash.Add(value5);
        return hash.ToHashCode();
    }

    public static int Combine<T1, T2, T3, T4, T5, T6>(T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        hash.Add(value3);
        hash.Add(value4);
        hash.Add(value5);
        hash.Add(value6);
        return hash.ToHashCode();
    }

    public static int Combine<T1, T2, T3, T4, T5, T6, T7>(T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6, T7 value7)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        hash.Add(value3);
        hash.Add(value4);
        hash.Add(value5);
        hash.Add(value6);
        hash.Add(value7);
        return hash.ToHashCode();
    }

    public static int Combine<T1, T2, T3, T4, T5, T6, T7, T8>(T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6, T7 value7, T8 value8)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        hash.Add(value3);
        hash.Add(value4);
        hash.Add(value5);
        hash.Add(value6);
        hash.Add(value7);
        hash.Add(value8);
        return hash.ToHashCode();
    }

    public void Add<T>(T value) => Add(value is null ? 0 : value.GetHashCode());

    public void Add<T>(T value, IEqualityComparer<T>? comparer)
        => Add(value is null ? 0 : comparer is null ? value.GetHashCode() : comparer.GetHashCode(value));

    public void AddBytes(ReadOnlySpan<byte> value)
    {
        foreach (byte b in value)
        {
            Add((int)b);
        }
    }

    public readonly int ToHashCode()
    {
        uint hash = _hash ^ _count;
        hash = (hash ^ (hash >> 16)) * Factor1;
        hash = (hash ^ (hash >> 13)) * Factor2;
        return (int)(hash ^ (hash >> 16));
    }

    [Obsolete("HashCode is a mutable struct and should not be compared with other HashCodes. Use ToHashCode to retrieve the computed hash code.", true)]
    public override readonly int GetHashCode() => throw new NotSupportedException();

    [Obsolete("HashCode is a mutable struct and should not be compared with other HashCodes.", true)]
    public override readonly bool Equals(object? obj) => throw new NotSupportedException();

    private void Add(int hashCode)
    {
        uint mixed = _count++ == 0 ? Start : _hash;
        mixed = (mixed ^ (uint)hashCode) * Factor1;
        _hash = (mixed << 13) | (mixed >> 19);
    }
}
