using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System.Text;

/// <content>Appending.</content>
public sealed partial class StringBuilder
{
    public StringBuilder Append(char value)
    {
        EnsureCapacity(_length + 1);
        _characters[_length++] = value;
        return this;
    }

    public StringBuilder Append(char value, int repeatCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(repeatCount);
        EnsureCapacity(_length + repeatCount);
        _characters.AsSpan(_length, repeatCount).Fill(value);
        _length += repeatCount;
        return this;
    }

    public StringBuilder Append(ReadOnlySpan<char> value)
    {
        EnsureCapacity(_length + value.Length);
        value.CopyTo(_characters.AsSpan(_length));
        _length += value.Length;
        return this;
    }

    public StringBuilder Append(string? value) => Append(value.AsSpan());

    public StringBuilder Append(string? value, int startIndex, int count) => Append(value.AsSpan(startIndex, count));

    public StringBuilder Append(char[]? value) => Append(new ReadOnlySpan<char>(value));

    public StringBuilder Append(char[]? value, int startIndex, int charCount) => Append(new ReadOnlySpan<char>(value, startIndex, charCount));

    public unsafe StringBuilder Append(char* value, int valueCount) => Append(new ReadOnlySpan<char>(value, valueCount));

    public StringBuilder Append(StringBuilder? value) => value is null ? this : Append(value.Written);

    public StringBuilder Append(ReadOnlyMemory<char> value) => Append(value.Span);

    public StringBuilder Append(object? value) => Append(value?.ToString());

    public StringBuilder Append(bool value) => Append(value.ToString());

    public StringBuilder Append(sbyte value) => AppendSpanFormattable(value);

    public StringBuilder Append(byte value) => AppendSpanFormattable(value);

    public StringBuilder Append(short value) => AppendSpanFormattable(value);

    public StringBuilder Append(ushort value) => AppendSpanFormattable(value);

    public StringBuilder Append(int value) => AppendSpanFormattable(value);

    public StringBuilder Append(uint value) => AppendSpanFormattable(value);

    public StringBuilder Append(long value) => AppendSpanFormattable(value);

    public StringBuilder Append(ulong value) => AppendSpanFormattable(value);

    public StringBuilder Append(double value) => AppendSpanFormattable(value);

    public StringBuilder Append(float value) => AppendSpanFormattable(value);

    public StringBuilder AppendLine() => Append(Environment.NewLine);

    public StringBuilder AppendLine(string? value) => Append(value).AppendLine();

    public StringBuilder Append([InterpolatedStringHandlerArgument("")] ref AppendInterpolatedStringHandler handler) => this;

    public StringBuilder Append(
        IFormatProvider? provider, [InterpolatedStringHandlerArgument("", nameof(provider))] ref AppendInterpolatedStringHandler handler) => this;

    public StringBuilder AppendLine([InterpolatedStringHandlerArgument("")] ref AppendInterpolatedStringHandler handler) => AppendLine();

    public StringBuilder AppendLine(
        IFormatProvider? provider, [InterpolatedStringHandlerArgument("", nameof(provider))] ref AppendInterpolatedStringHandler handler)
        => AppendLine();

    public StringBuilder AppendJoin(string? separator, params string?[] values) => Append(string.Join(separator, values));

    public StringBuilder AppendJoin(char separator, params string?[] values) => Append(string.Join(separator, values));

    public StringBuilder AppendJoin<T>(string? separator, IEnumerable<T> values) => Append(string.Join(separator, values));

    public StringBuilder AppendJoin<T>(char separator, IEnumerable<T> values) => Append(string.Join(separator, values));

    /// <summary>Grows until the value fits, then lets it write itself.</summary>
    internal StringBuilder AppendSpanFormattable<T>(T value, ReadOnlySpan<char> format = default)
        where T : ISpanFormattable
    {
        int written;
        while (!value.TryFormat(_characters.AsSpan(_length), out written, format, null))
        {
            EnsureCapacity(Math.Max(_characters.Length * 2, DefaultCapacity));
        }

        _length += written;
        return this;
    }

    internal StringBuilder AppendAligned(ReadOnlySpan<char> value, int alignment)
    {
        int padding = FormatText.Padding(value.Length, alignment);
        return alignment > 0 ? Append(' ', padding).Append(value) : Append(value).Append(' ', padding);
    }
}
