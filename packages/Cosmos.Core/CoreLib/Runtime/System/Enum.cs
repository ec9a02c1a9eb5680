using System.Runtime;
using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>
/// The base of enums. There is no reflection: the names of members are in the table of symbols that the build puts into the
/// image. A guest has no such table, there an enum shows as its number.
/// </summary>
public abstract unsafe class Enum : ValueType, IComparable, IFormattable
{
    private const int BitsPerByte = 8;
    private const int DigitsPerByte = 2;

    private bool IsSigned => GetMethodTable()->ElementType
        is ElementType.SByte or ElementType.Int16 or ElementType.Int32 or ElementType.Int64 or ElementType.IntPtr;

    /// <summary>Bytes of a value.</summary>
    private int Size => (int)GetMethodTable()->ValueTypeSize;

    private ReadOnlySpan<byte> Members
    {
        get
        {
            int length;
            byte* members = RuntimeImports.EnumMembers(GetMethodTable(), &length);
            return new ReadOnlySpan<byte>(members, length);
        }
    }

    public override bool Equals(object? obj) => obj is not null && obj.GetMethodTable() == GetMethodTable() && ToInt64() == ((Enum)obj).ToInt64();

    public override int GetHashCode() => ToInt64().GetHashCode();

    /// <summary>The member's name; the names that make it up, for [Flags]; else the number.</summary>
    public override string ToString()
    {
        ReadOnlySpan<byte> members = Members;
        return (EnumNames.AreFlags(members) ? EnumNames.OfFlags(members, ToUInt64()) : EnumNames.Of(members, ToUInt64())) ?? Number();
    }

    /// <param name="format">G or none, F (as for [Flags]), D (the number), X (the number in hexadecimal, all digits); in either case.</param>
    /// <exception cref="FormatException">Another format.</exception>
    public string ToString(string? format) => format switch
    {
        null or "" or "G" or "g" => ToString(),
        "F" or "f" => EnumNames.OfFlags(Members, ToUInt64()) ?? Number(),
        "D" or "d" => Number(),
        "X" or "x" => ToUInt64().ToString("X" + (Size * DigitsPerByte)),
        _ => throw new FormatException("The format of an enum is G, F, D or X."),
    };

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    public int CompareTo(object? target)
    {
        if (target is null)
        {
            return 1;
        }

        if (target.GetMethodTable() != GetMethodTable())
        {
            throw new ArgumentException("The object is of another type.");
        }

        return IsSigned ? ToInt64().CompareTo(((Enum)target).ToInt64()) : ToUInt64().CompareTo(((Enum)target).ToUInt64());
    }

    [Intrinsic]
    public bool HasFlag(Enum flag) => (ToInt64() & flag.ToInt64()) == flag.ToInt64();

    private string Number() => IsSigned ? ToInt64().ToString() : ToUInt64().ToString();

    /// <summary>The bits of the value, and zeros above.</summary>
    private ulong ToUInt64() => (ulong)ToInt64() & (ulong.MaxValue >> (BitsPerByte * (sizeof(ulong) - Size)));

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
