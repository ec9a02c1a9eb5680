using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>
/// The base of structs. Equality compares the bytes of the two boxes, which is right for structs without padding,
/// references or floating point; others override it, as performance asks anyway.
/// </summary>
public abstract unsafe class ValueType
{
    public override bool Equals(object? obj)
    {
        if (obj is null || obj.GetMethodTable() != GetMethodTable())
        {
            return false;
        }

        ref byte left = ref RawData;
        ref byte right = ref obj.RawData;
        for (int i = 0, size = (int)GetMethodTable()->ValueTypeSize; i < size; i++)
        {
            if (Unsafe.Add(ref left, i) != Unsafe.Add(ref right, i))
            {
                return false;
            }
        }

        return true;
    }

    public override int GetHashCode()
    {
        int hash = 17;
        ref byte data = ref RawData;
        for (int i = 0, size = (int)GetMethodTable()->ValueTypeSize; i < size; i++)
        {
            hash = (hash * 31) + Unsafe.Add(ref data, i);
        }

        return hash;
    }

    public override string? ToString() => "struct";
}
