namespace System.Globalization;

/// <summary>The invariant culture's number format. All formatting follows it; nothing can be set.</summary>
public sealed class NumberFormatInfo : IFormatProvider
{
    private static readonly NumberFormatInfo s_invariant = new();

    private NumberFormatInfo()
    {
    }

    public static NumberFormatInfo InvariantInfo => s_invariant;

    public static NumberFormatInfo CurrentInfo => s_invariant;

    public string NumberDecimalSeparator => ".";

    public string NumberGroupSeparator => ",";

    public string NegativeSign => "-";

    public object? GetFormat(Type? formatType) => null;
}
