using System;
using System.Globalization;
using System.Text;

namespace CoreLib.SelfCheck;

internal static class TextChecks
{
    public static void Run(Check check)
    {
        StringBuilder builder = new();
        builder.Append("a").Append(1).Append('c').Append(true).AppendFormat("{0:x2}", 10).Append($"|{5,3}|");
        check.Is("a1cTrue0a|  5|", builder.ToString());
        check.Is(3, Encoding.UTF8.GetByteCount("aé"));
        check.Is("aé€😀", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes("aé€😀")));
        Interpolate(check);
        InterpolateIntoBuffer(check);
    }

    private static void Interpolate(Check check)
    {
        check.Is("  5|5  |0005|ff", $"{5,3}|{5,-3}|{5:D4}|{255:x}");
        check.Is("null: ", $"null: {(object?)null}");
        check.Is("1 2 3 4 5", $"{1} {2L} {(byte)3} {4u} {5ul}");
        check.Is("p Point { X = 1, Y = 2 }", $"p {new Point(1, 2)}");
        check.Is("abc", string.Create(CultureInfo.InvariantCulture, $"a{'b'}c"));
    }

    private static void InterpolateIntoBuffer(Check check)
    {
        Span<char> buffer = stackalloc char[16];
        check.Is(buffer.TryWrite($"v{1:x8}!", out int written));
        check.Is("v00000001!", buffer[..written].ToString());
        check.Is(!buffer.TryWrite($"{"this is much too long for it"}", out written));
        check.Is(0, written);
    }
}
