using System.Diagnostics.CodeAnalysis;

namespace System.Text;

/// <content>Composite formats: {index[,alignment][:format]}, with {{ and }} for braces.</content>
public sealed partial class StringBuilder
{
    public StringBuilder AppendFormat([StringSyntax("CompositeFormat")] string format, object? arg0)
        => AppendFormat(format, new ReadOnlySpan<object?>(ref arg0));

    public StringBuilder AppendFormat([StringSyntax("CompositeFormat")] string format, object? arg0, object? arg1)
        => AppendFormat(format, [arg0, arg1]);

    public StringBuilder AppendFormat([StringSyntax("CompositeFormat")] string format, object? arg0, object? arg1, object? arg2)
        => AppendFormat(format, [arg0, arg1, arg2]);

    public StringBuilder AppendFormat([StringSyntax("CompositeFormat")] string format, params object?[] args)
        => AppendFormat(format, new ReadOnlySpan<object?>(args));

    public StringBuilder AppendFormat(IFormatProvider? provider, [StringSyntax("CompositeFormat")] string format, params object?[] args)
        => AppendFormat(format, new ReadOnlySpan<object?>(args));

    /// <exception cref="FormatException">A brace stands alone, or an index has no argument.</exception>
    public StringBuilder AppendFormat([StringSyntax("CompositeFormat")] string format, params ReadOnlySpan<object?> args)
    {
        ArgumentNullException.ThrowIfNull(format);
        ReadOnlySpan<char> rest = format;
        for (int brace = rest.IndexOfAny('{', '}'); brace >= 0; brace = rest.IndexOfAny('{', '}'))
        {
            Append(rest.Slice(0, brace));
            if (brace + 1 < rest.Length && rest[brace + 1] == rest[brace])
            {
                Append(rest[brace]);
                rest = rest.Slice(brace + 2);
                continue;
            }

            int end = rest.IndexOf('}');
            if (rest[brace] == '}' || end < 0)
            {
                throw Malformed();
            }

            AppendHole(rest.Slice(brace + 1, end - brace - 1), args);
            rest = rest.Slice(end + 1);
        }

        return Append(rest);
    }

    private void AppendHole(ReadOnlySpan<char> hole, ReadOnlySpan<object?> args)
    {
        int colon = hole.IndexOf(':');
        string? format = colon < 0 ? null : hole.Slice(colon + 1).ToString();
        ReadOnlySpan<char> place = colon < 0 ? hole : hole.Slice(0, colon);
        int comma = place.IndexOf(',');
        int alignment = 0;
        if (!int.TryParse(comma < 0 ? place : place.Slice(0, comma), out int index)
            || (uint)index >= (uint)args.Length
            || (comma >= 0 && !int.TryParse(place.Slice(comma + 1), out alignment)))
        {
            throw Malformed();
        }

        AppendAligned(FormatText.Of(args[index], format).AsSpan(), alignment);
    }

    private static FormatException Malformed() => new("Input string was not in a correct format.");
}
