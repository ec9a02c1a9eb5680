using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

namespace CoreLib.SelfCheck;

internal static class NumberChecks
{
    public static void Run(Check check)
    {
        Format(check);
        Parse(check);
        Compute(check);
        Values(check);
    }

    private static void Format(Check check)
    {
        check.Is("-2147483648", int.MinValue.ToString());
        check.Is("18446744073709551615", ulong.MaxValue.ToString());
        check.Is("00ff", 255.ToString("x4"));
        check.Is("FFFFFFFF", (-1).ToString("X"));
        check.Is("-0042", (-42).ToString("D4"));
        check.Is("1,234,567", 1234567.ToString("N0", CultureInfo.InvariantCulture));
        check.Is("3.14", 3.14.ToString(CultureInfo.InvariantCulture));
        check.Is("-1.5", (-1.5f).ToString(CultureInfo.InvariantCulture));
        check.Is("5", ((nint)5).ToString());
        check.Is("ab", ((nuint)0xAB).ToString("x"));
        check.Is("00:01:30", TimeSpan.FromSeconds(90L).ToString());
        check.Is("DEAD", Convert.ToHexString([0xDE, 0xAD]));
    }

    private static void Parse(Check check)
    {
        check.Is(123, int.Parse("123"));
        check.Is(255, int.Parse("ff", NumberStyles.HexNumber));
        check.Is(!int.TryParse("x", out _));
        check.Is(ulong.TryParse("18446744073709551615", out ulong all) && all == ulong.MaxValue);
        check.Is(!byte.TryParse("256", out _));
        check.Is(42, int.Parse("42".AsSpan()));
    }

    private static void Compute(Check check)
    {
        check.Is(31, BitOperations.LeadingZeroCount(1u));
        check.Is(5, BitOperations.TrailingZeroCount(32));
        check.Is(8, BitOperations.PopCount(0xFFul));
        check.Is(63, BitOperations.Log2(ulong.MaxValue));
        check.Is(BitOperations.RotateLeft(0x80000001u, 1) == 3);
        check.Is(3, Math.Max(1, 3));
        check.Is(5, Math.Clamp(9, 0, 5));
        check.Is("3", Math.Sqrt(9).ToString(CultureInfo.InvariantCulture));
        check.Is(Math.BigMul(ulong.MaxValue, ulong.MaxValue, out ulong low) == ulong.MaxValue - 1 && low == 1);
        check.Is(0x01020304, BinaryPrimitives.ReadInt32BigEndian([1, 2, 3, 4]));
        int next = new Random(5).Next(100);
        check.Is(next is >= 0 and < 100);
    }

    private static void Values(Check check)
    {
        int? number = null;
        check.Is(!number.HasValue);
        number = 4;
        check.Is("4", number.ToString());
        object boxed = number;
        check.Is(boxed is int and 4);
        check.Is(!((object)7).Equals(7L));
        check.Is(7L.Equals(7L));
        check.Is("255", ((byte)Colour.Blue).ToString());
        check.Is(Colour.Blue.Equals(Colour.Blue));
        check.Is(HashCode.Combine(1, 2) == HashCode.Combine(1, 2));
        check.Is(HashCode.Combine(1, 2) != HashCode.Combine(2, 1));
    }
}
