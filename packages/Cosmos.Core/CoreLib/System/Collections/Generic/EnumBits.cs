using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>The number behind an enumeration value.</summary>
internal static class EnumBits
{
    /// <summary>The value, sign-extended as if the underlying type were signed.</summary>
    public static long Of<T>(T value)
        where T : struct, Enum
        => Unsafe.SizeOf<T>() switch
        {
            1 => Unsafe.As<T, sbyte>(ref value),
            2 => Unsafe.As<T, short>(ref value),
            4 => Unsafe.As<T, int>(ref value),
            _ => Unsafe.As<T, long>(ref value),
        };
}
