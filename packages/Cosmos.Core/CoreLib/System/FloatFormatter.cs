namespace System;

/// <summary>Floating-point numbers to text: at most 15 significant digits, so not always the shortest text that reads back.</summary>
/// <remarks>The formats G, R (also none), F and N are known. The kernel avoids floating point; this serves reports and tests.</remarks>
internal static class FloatFormatter
{
    private const int SignificantDigits = 15;
    private const double SmallestFixed = 1e-5;
    private const double LargestFixed = 1e15;
    private const int MaxDecimals = 15;

    public static string Format(double value, ReadOnlySpan<char> format)
    {
        NumberFormat parsed = NumberFormat.Parse(format);
        double magnitude = Math.Abs(value);
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        string text = double.IsInfinity(value) ? "Infinity"
            : magnitude < LargestFixed && parsed.Letter is 'F' or 'N' ? Fixed(magnitude, parsed)
            : parsed.Letter is 'F' or 'N' or 'G' or 'R' ? General(magnitude)
            : throw new FormatException("Format specifier was invalid.");
        return double.IsNegative(value) ? "-" + text : text;
    }

    private static string Fixed(double magnitude, NumberFormat format)
    {
        int decimals = Math.Min(format.Precision < 0 ? 2 : format.Precision, MaxDecimals);
        ulong scale = (ulong)PowerOf10(decimals);
        ulong whole = (ulong)magnitude;
        ulong fraction = Round((magnitude - whole) * scale);
        whole += fraction / scale;
        string text = whole.ToString(format.Letter == 'N' ? "N0" : "D");
        return decimals == 0 ? text : text + "." + (fraction % scale).ToString("D" + decimals.ToString());
    }

    private static string General(double magnitude)
    {
        if (magnitude == 0)
        {
            return "0";
        }

        int exponent = Exponent(magnitude);
        int shift = SignificantDigits - 1 - exponent;
        ulong rounded = Round(shift >= 0 ? magnitude * PowerOf10(shift) : magnitude / PowerOf10(-shift));
        string digits = rounded.ToString();
        exponent += digits.Length - SignificantDigits;
        digits = digits.TrimEnd('0');
        return magnitude is >= SmallestFixed and < LargestFixed ? PlacePoint(digits, exponent) : Scientific(digits, exponent);
    }

    private static string PlacePoint(string digits, int exponent)
    {
        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        return digits.Length <= exponent + 1
            ? digits.PadRight(exponent + 1, '0')
            : digits.Substring(0, exponent + 1) + "." + digits.Substring(exponent + 1);
    }

    private static string Scientific(string digits, int exponent)
    {
        string mantissa = digits.Length == 1 ? digits : digits.Substring(0, 1) + "." + digits.Substring(1);
        return mantissa + (exponent < 0 ? "E-" : "E+") + Math.Abs(exponent).ToString("D2");
    }

    /// <summary>The decimal exponent of the first digit.</summary>
    private static int Exponent(double magnitude)
    {
        int exponent = 0;
        while (magnitude >= 10)
        {
            magnitude /= 10;
            exponent++;
        }

        while (magnitude < 1)
        {
            magnitude *= 10;
            exponent--;
        }

        return exponent;
    }

    /// <summary>To the nearest integer; half-way to the even one.</summary>
    private static ulong Round(double magnitude)
    {
        ulong whole = (ulong)magnitude;
        double rest = magnitude - whole;
        return rest > 0.5 || (rest == 0.5 && (whole & 1) != 0) ? whole + 1 : whole;
    }

    private static double PowerOf10(int exponent)
    {
        double power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
