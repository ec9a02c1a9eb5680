using System.Runtime.CompilerServices;

namespace System;

/// <summary>Arithmetic. Of floating point only what compiles to single instructions is here; there are no transcendental functions.</summary>
public static partial class Math
{
    public const double E = 2.7182818284590452354;

    public const double PI = 3.14159265358979323846;

    public static double Max(double val1, double val2) => val1 > val2 || double.IsNaN(val1) ? val1 : val2;

    public static float Max(float val1, float val2) => val1 > val2 || float.IsNaN(val1) ? val1 : val2;

    public static double Min(double val1, double val2) => val1 < val2 || double.IsNaN(val1) ? val1 : val2;

    public static float Min(float val1, float val2) => val1 < val2 || float.IsNaN(val1) ? val1 : val2;

    public static double Clamp(double value, double min, double max)
    {
        CheckOrder(min <= max);
        return value < min ? min : value > max ? max : value;
    }

    public static double Abs(double value) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value) & long.MaxValue);

    public static float Abs(float value) => BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(value) & int.MaxValue);

    /// <summary>The JIT emits the instruction for this and for the rounding functions below.</summary>
    [Intrinsic]
    public static double Sqrt(double d) => Sqrt(d);

    [Intrinsic]
    public static double Floor(double d) => Floor(d);

    [Intrinsic]
    public static double Ceiling(double a) => Ceiling(a);

    [Intrinsic]
    public static double Truncate(double d) => Truncate(d);

    [Intrinsic]
    public static double Round(double a) => Round(a);

    public static long BigMul(int a, int b) => (long)a * b;

    public static ulong BigMul(uint a, uint b) => (ulong)a * b;

    /// <summary>The 128-bit product.</summary>
    /// <param name="low">Bits 63 to 0.</param>
    /// <returns>Bits 127 to 64.</returns>
    public static ulong BigMul(ulong a, ulong b, out ulong low)
    {
        // Schoolbook multiplication of 32-bit halves.
        ulong lowLow = (uint)a * (ulong)(uint)b;
        ulong highLow = (a >> 32) * (uint)b;
        ulong lowHigh = (uint)a * (b >> 32);
        ulong middle = (lowLow >> 32) + (uint)highLow + (uint)lowHigh;
        low = a * b;
        return ((a >> 32) * (b >> 32)) + (highLow >> 32) + (lowHigh >> 32) + (middle >> 32);
    }

    /// <summary>The signed 128-bit product.</summary>
    /// <param name="low">Bits 63 to 0.</param>
    /// <returns>Bits 127 to 64.</returns>
    public static long BigMul(long a, long b, out long low)
    {
        ulong high = BigMul((ulong)a, (ulong)b, out ulong unsignedLow);
        low = (long)unsignedLow;
        return (long)high - ((a >> 63) & b) - ((b >> 63) & a);
    }
}
