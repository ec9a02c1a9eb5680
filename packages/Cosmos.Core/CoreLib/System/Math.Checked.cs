namespace System;

/// <summary>Conversions that RyuJIT leaves to the library when it checks for overflow; ilc looks them up by these names.</summary>
public static partial class Math
{
    private static int ConvertToInt32Checked(double value) =>
        value is > -2147483649.0 and < 2147483648.0 ? (int)value : throw new OverflowException();

    private static uint ConvertToUInt32Checked(double value) => value is > -1.0 and < 4294967296.0 ? (uint)value : throw new OverflowException();

    private static long ConvertToInt64Checked(double value) =>
        value is >= -9223372036854775808.0 and < 9223372036854775808.0 ? (long)value : throw new OverflowException();

    private static ulong ConvertToUInt64Checked(double value) =>
        value is > -1.0 and < 18446744073709551616.0 ? (ulong)value : throw new OverflowException();
}
