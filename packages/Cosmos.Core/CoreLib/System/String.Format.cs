using System.Diagnostics.CodeAnalysis;

namespace System;

/// <content>Composite formats; interpolated strings do not come this way.</content>
public sealed partial class String
{
    public static string Format([StringSyntax("CompositeFormat")] string format, object? arg0) => FormatAll(format, [arg0]);

    public static string Format([StringSyntax("CompositeFormat")] string format, object? arg0, object? arg1)
        => FormatAll(format, [arg0, arg1]);

    public static string Format([StringSyntax("CompositeFormat")] string format, object? arg0, object? arg1, object? arg2)
        => FormatAll(format, [arg0, arg1, arg2]);

    public static string Format([StringSyntax("CompositeFormat")] string format, params object?[] args) => FormatAll(format, args);

    public static string Format([StringSyntax("CompositeFormat")] string format, params ReadOnlySpan<object?> args) => FormatAll(format, args);

    public static string Format(IFormatProvider? provider, [StringSyntax("CompositeFormat")] string format, object? arg0)
        => FormatAll(format, [arg0]);

    public static string Format(IFormatProvider? provider, [StringSyntax("CompositeFormat")] string format, object? arg0, object? arg1)
        => FormatAll(format, [arg0, arg1]);

    public static string Format(
        IFormatProvider? provider, [StringSyntax("CompositeFormat")] string format, object? arg0, object? arg1, object? arg2)
        => FormatAll(format, [arg0, arg1, arg2]);

    public static string Format(IFormatProvider? provider, [StringSyntax("CompositeFormat")] string format, params object?[] args)
        => FormatAll(format, args);

    public static string Format(IFormatProvider? provider, [StringSyntax("CompositeFormat")] string format, params ReadOnlySpan<object?> args)
        => FormatAll(format, args);

    private static string FormatAll(string format, ReadOnlySpan<object?> args)
    {
        ArgumentNullException.ThrowIfNull(format);
        return new Text.StringBuilder(format.Length).AppendFormat(format, args).ToString();
    }
}
