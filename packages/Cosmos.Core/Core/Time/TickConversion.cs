namespace Cosmos.Core;

/// <summary>Between timer ticks and nanoseconds, exact to one unit, for every 64-bit count and frequencies below 18 GHz.</summary>
public static class TickConversion
{
    private const ulong NanosecondsPerSecond = 1_000_000_000;

    public static ulong ToNanoseconds(ulong ticks, ulong frequency) => Scale(ticks, NanosecondsPerSecond, frequency);

    public static ulong FromNanoseconds(ulong nanoseconds, ulong frequency) =>
        Scale(nanoseconds, frequency, NanosecondsPerSecond);

    /// <summary>value * numerator / denominator without a 128-bit product: whole units and the rest apart.</summary>
    private static ulong Scale(ulong value, ulong numerator, ulong denominator) =>
        (value / denominator * numerator) + (value % denominator * numerator / denominator);
}
