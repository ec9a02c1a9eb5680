using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>
/// The base of enums. There is no reflection metadata at run time, so <see cref="ToString()"/> gives the number;
/// code that prints names maps them itself.
/// </summary>
public abstract unsafe class Enum : ValueType, IComparable
{
    public override bool Equals(object? obj) => obj is not null && obj.GetMethodTable() == GetMethodTable() && ToInt64() == ((Enum)obj).ToInt64();

    public override int GetHashCode() => ToInt64().GetHashCode();

    public override string ToString() => ToInt64().ToString();

    public int CompareTo(object? target) => target is Enum other ? ToInt64().CompareTo(other.ToInt64()) : 1;

    [Intrinsic]
    public bool HasFlag(Enum flag) => (ToInt64() & flag.ToInt64()) == flag.ToInt64();

    private long ToInt64()
    {
        ref byte data = ref RawData;
        return GetMethodTable()->ElementType switch
        {
            ElementType.Boolean or ElementType.Byte => data,
            ElementType.SByte => (sbyte)data,
            ElementType.Int16 => Unsafe.As<byte, short>(ref data),
            ElementType.UInt16 or ElementType.Char => Unsafe.As<byte, ushort>(ref data),
            ElementType.Int32 => Unsafe.As<byte, int>(ref data),
            ElementType.UInt32 => Unsafe.As<byte, uint>(ref data),
            _ => Unsafe.As<byte, long>(ref data),
        };
    }
}
