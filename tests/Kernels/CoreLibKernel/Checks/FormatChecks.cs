using System.Globalization;
using System.Text;

namespace TestKernels;

/// <summary>Interpolation with formats, numbers as text and back, StringBuilder, arithmetic.</summary>
internal static class FormatChecks
{
    public static void Declare(SelfTest test)
    {
        test.Add("interpolation with formats", "[0x002a|   42|42   |-1]", () => $"[0x{Number(42):x4}|{Number(42),5}|{Number(42),-5}|{Number(-1)}]");
        test.Add("interpolation of mixed types", "a 1 True c", () => $"{"a"} {Number(1)} {Number(1) == 1} {'c'}");
        test.Add("interpolation of null", "[]", () => $"[{Nothing()}]");
        test.Add("interpolation of an object", "<item>", () => $"{new Item()}");
        test.Add("unsigned extremes", "18446744073709551615 0", () => $"{ulong.MaxValue} {ulong.MinValue}");
        test.Add("signed extremes", "-9223372036854775808", () => long.MinValue.ToString());
        test.Add("hexadecimal both ways", () => ulong.Parse($"{0xDEAD_BEEF_0000_1234:X}", NumberStyles.HexNumber) == 0xDEAD_BEEF_0000_1234);
        test.Add("parse refuses rubbish", () => !int.TryParse("12x", out _) && !uint.TryParse("-1", out _) && !int.TryParse("99999999999", out _));
        test.Add("parse spans", 77, () => int.Parse("xx77".AsSpanFrom(2)));
        test.Add("double", "0.1 -2.5 1E+20", () => string.Create(CultureInfo.InvariantCulture, $"{0.1} {-2.5} {1e20}"));
        test.Add("double digits", "3.142", () => 3.14159.ToString("F3", CultureInfo.InvariantCulture));
        test.Add("StringBuilder", "0,1,2,end", Build);
        test.Add("checked arithmetic in range", 2_000_000_000, () => checked(Number(1_999_999_999) + 1));
        test.Add("unchecked overflow wraps", () => unchecked(Number(int.MaxValue) + 1) == int.MinValue);
        test.Add("shifts and narrowing", () => (byte)Number(0x1FF) == 0xFF && (Number(-8) >> 1) == -4 && (Number(-8) >>> 28) == 15);
        test.Add("division rounds to zero", () => Number(-7) / 2 == -3 && Number(-7) % 2 == -1);
        test.Add("floating point", () => Real(2) / 3 is > 0.6666 and < 0.6667 && (int)Real(-2.9) == -2 && double.IsNaN(Real(0) / 0));
        test.Add("128-bit product", () => System.Math.BigMul(ulong.MaxValue, 2, out ulong low) == 1 && low == ulong.MaxValue - 1);
    }

    private static int Number(int value) => value;

    private static double Real(double value) => value;

    private static string? Nothing() => null;

    private static System.ReadOnlySpan<char> AsSpanFrom(this string text, int start) => System.MemoryExtensions.AsSpan(text, start);

    private static string Build()
    {
        StringBuilder builder = new();
        for (int i = 0; i < 3; i++)
        {
            builder.Append(i).Append(',');
        }

        return builder.Append("end").ToString();
    }

    private sealed class Item
    {
        public override string ToString() => "<item>";
    }
}
