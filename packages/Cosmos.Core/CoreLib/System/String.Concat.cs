using System.Collections.Generic;

namespace System;

/// <content>Strings end to end.</content>
public sealed partial class String
{
    public static string Concat(string? str0, string? str1) => Concat(str0.AsSpan(), str1.AsSpan());

    public static string Concat(string? str0, string? str1, string? str2) => Concat(str0.AsSpan(), str1.AsSpan(), str2.AsSpan());

    public static string Concat(string? str0, string? str1, string? str2, string? str3)
        => Concat(str0.AsSpan(), str1.AsSpan(), str2.AsSpan(), str3.AsSpan());

    public static string Concat(ReadOnlySpan<char> str0, ReadOnlySpan<char> str1) => Concat(str0, str1, default, default);

    public static string Concat(ReadOnlySpan<char> str0, ReadOnlySpan<char> str1, ReadOnlySpan<char> str2)
        => Concat(str0, str1, str2, default);

    public static string Concat(ReadOnlySpan<char> str0, ReadOnlySpan<char> str1, ReadOnlySpan<char> str2, ReadOnlySpan<char> str3)
    {
        string result = FastAllocateString(checked(str0.Length + str1.Length + str2.Length + str3.Length));
        Span<char> rest = result.GetWritableSpan();
        str0.CopyTo(rest);
        rest = rest.Slice(str0.Length);
        str1.CopyTo(rest);
        rest = rest.Slice(str1.Length);
        str2.CopyTo(rest);
        str3.CopyTo(rest.Slice(str2.Length));
        return result;
    }

    public static string Concat(params string?[] values) => Concat(new ReadOnlySpan<string?>(values));

    public static string Concat(params ReadOnlySpan<string?> values) => Join(default(ReadOnlySpan<char>), values);

    public static string Concat(object? arg0) => arg0?.ToString() ?? Empty;

    public static string Concat(object? arg0, object? arg1) => Concat(arg0?.ToString(), arg1?.ToString());

    public static string Concat(object? arg0, object? arg1, object? arg2)
        => Concat(arg0?.ToString(), arg1?.ToString(), arg2?.ToString());

    public static string Concat(params object?[] args) => Concat(new ReadOnlySpan<object?>(args));

    public static string Concat(params ReadOnlySpan<object?> args) => JoinObjects(default, args);

    public static string Concat(IEnumerable<string?> values) => Join(null, values);

    public static string Concat<T>(IEnumerable<T> values) => Join(null, values);

    public static string Join(char separator, params string?[] value)
        => Join(new ReadOnlySpan<char>(ref separator), new ReadOnlySpan<string?>(value));

    public static string Join(char separator, params ReadOnlySpan<string?> value) => Join(new ReadOnlySpan<char>(ref separator), value);

    public static string Join(string? separator, params string?[] value) => Join(separator.AsSpan(), new ReadOnlySpan<string?>(value));

    public static string Join(string? separator, params ReadOnlySpan<string?> value) => Join(separator.AsSpan(), value);

    public static string Join(string? separator, string?[] value, int startIndex, int count)
        => Join(separator.AsSpan(), new ReadOnlySpan<string?>(value, startIndex, count));

    public static string Join(char separator, params object?[] values)
        => JoinObjects(new ReadOnlySpan<char>(ref separator), new ReadOnlySpan<object?>(values));

    public static string Join(char separator, params ReadOnlySpan<object?> values)
        => JoinObjects(new ReadOnlySpan<char>(ref separator), values);

    public static string Join(string? separator, params object?[] values)
        => JoinObjects(separator.AsSpan(), new ReadOnlySpan<object?>(values));

    public static string Join(string? separator, params ReadOnlySpan<object?> values) => JoinObjects(separator.AsSpan(), values);

    public static string Join(string? separator, IEnumerable<string?> values) => JoinAll(separator.AsSpan(), values);

    public static string Join<T>(char separator, IEnumerable<T> values) => JoinAll(new ReadOnlySpan<char>(ref separator), values);

    public static string Join<T>(string? separator, IEnumerable<T> values) => JoinAll(separator.AsSpan(), values);

    private static string Join(ReadOnlySpan<char> separator, ReadOnlySpan<string?> values)
    {
        int length = values.Length == 0 ? 0 : checked(separator.Length * (values.Length - 1));
        foreach (string? value in values)
        {
            length = checked(length + (value is null ? 0 : value.Length));
        }

        string result = FastAllocateString(length);
        Span<char> rest = result.GetWritableSpan();
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                separator.CopyTo(rest);
                rest = rest.Slice(separator.Length);
            }

            ReadOnlySpan<char> text = values[i];
            text.CopyTo(rest);
            rest = rest.Slice(text.Length);
        }

        return result;
    }

    private static string JoinObjects(ReadOnlySpan<char> separator, ReadOnlySpan<object?> values)
    {
        string?[] texts = new string?[values.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = values[i]?.ToString();
        }

        return Join(separator, new ReadOnlySpan<string?>(texts));
    }

    private static string JoinAll<T>(ReadOnlySpan<char> separator, IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Text.StringBuilder builder = new();
        bool first = true;
        foreach (T value in values)
        {
            if (!first)
            {
                builder.Append(separator);
            }

            first = false;
            builder.Append(value?.ToString());
        }

        return builder.ToString();
    }
}
