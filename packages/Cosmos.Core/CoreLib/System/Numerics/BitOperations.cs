using System.Runtime.CompilerServices;

namespace System.Numerics;

/// <summary>Bit counts and rotations. Where the JIT knows an instruction, it replaces the body.</summary>
public static class BitOperations
{
    public static bool IsPow2(int value) => (value & (value - 1)) == 0 && value > 0;

    public static bool IsPow2(uint value) => (value & (value - 1)) == 0 && value != 0;

    public static bool IsPow2(long value) => (value & (value - 1)) == 0 && value > 0;

    public static bool IsPow2(ulong value) => (value & (value - 1)) == 0 && value != 0;

    public static bool IsPow2(nint value) => IsPow2((long)value);

    public static bool IsPow2(nuint value) => IsPow2((ulong)value);

    public static uint RoundUpToPowerOf2(uint value) => value <= 1 ? value : value > 1u << 31 ? 0 : 1u << (32 - LeadingZeroCount(value - 1));

    public static ulong RoundUpToPowerOf2(ulong value) => value <= 1 ? value : value > 1ul << 63 ? 0 : 1ul << (64 - LeadingZeroCount(value - 1));

    /// <summary>32 for 0.</summary>
    [Intrinsic]
    public static int LeadingZeroCount(uint value) => 32 - PopCount(Smear(value));

    /// <summary>64 for 0.</summary>
    [Intrinsic]
    public static int LeadingZeroCount(ulong value) => 64 - PopCount(Smear(value));

    public static int LeadingZeroCount(nuint value) => LeadingZeroCount((ulong)value);

    /// <summary>The position of the highest set bit; 0 for 0.</summary>
    [Intrinsic]
    public static int Log2(uint value) => 31 - LeadingZeroCount(value | 1);

    /// <summary>The position of the highest set bit; 0 for 0.</summary>
    [Intrinsic]
    public static int Log2(ulong value) => 63 - LeadingZeroCount(value | 1);

    public static int Log2(nuint value) => Log2((ulong)value);

    [Intrinsic]
    public static int TrailingZeroCount(int value) => TrailingZeroCount((uint)value);

    /// <summary>32 for 0.</summary>
    [Intrinsic]
    public static int TrailingZeroCount(uint value) => PopCount(~value & (value - 1));

    [Intrinsic]
    public static int TrailingZeroCount(long value) => TrailingZeroCount((ulong)value);

    /// <summary>64 for 0.</summary>
    [Intrinsic]
    public static int TrailingZeroCount(ulong value) => PopCount(~value & (value - 1));

    public static int TrailingZeroCount(nint value) => TrailingZeroCount((ulong)value);

    public static int TrailingZeroCount(nuint value) => TrailingZeroCount((ulong)value);

    /// <summary>Sums bits in pairs, nibbles and bytes, then all bytes by one multiplication; general registers only.</summary>
    public static int PopCount(uint value)
    {
        value -= (value >> 1) & 0x55555555;
        value = (value & 0x33333333) + ((value >> 2) & 0x33333333);
        return (int)((((value + (value >> 4)) & 0x0F0F0F0F) * 0x01010101) >> 24);
    }

    /// <summary>As for 32 bits; not the JIT's own way, which counts in a vector register.</summary>
    public static int PopCount(ulong value)
    {
        value -= (value >> 1) & 0x5555555555555555;
        value = (value & 0x3333333333333333) + ((value >> 2) & 0x3333333333333333);
        return (int)((((value + (value >> 4)) & 0x0F0F0F0F0F0F0F0F) * 0x0101010101010101) >> 56);
    }

    public static int PopCount(nuint value) => PopCount((ulong)value);

    [Intrinsic]
    public static uint RotateLeft(uint value, int offset) => (value << offset) | (value >> (32 - offset));

    [Intrinsic]
    public static ulong RotateLeft(ulong value, int offset) => (value << offset) | (value >> (64 - offset));

    public static nuint RotateLeft(nuint value, int offset) => (nuint)RotateLeft((ulong)value, offset);

    [Intrinsic]
    public static uint RotateRight(uint value, int offset) => (value >> offset) | (value << (32 - offset));

    [Intrinsic]
    public static ulong RotateRight(ulong value, int offset) => (value >> offset) | (value << (64 - offset));

    public static nuint RotateRight(nuint value, int offset) => (nuint)RotateRight((ulong)value, offset);

    /// <summary>Sets all bits below the highest set one.</summary>
    private static uint Smear(uint value)
    {
        value |= value >> 1;
        value |= value >> 2;
        value |= value >> 4;
        value |= value >> 8;
        return value | (value >> 16);
    }

    private static ulong Smear(ulong value)
    {
        value |= value >> 1;
        value |= value >> 2;
        value |= value >> 4;
        value |= value >> 8;
        value |= value >> 16;
        return value | (value >> 32);
    }
}
