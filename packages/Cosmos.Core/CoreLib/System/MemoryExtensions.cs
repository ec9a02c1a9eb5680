namespace System;

/// <summary>Operations on spans. Text is compared ordinally, whatever culture is named.</summary>
public static partial class MemoryExtensions
{
    // Named in full: C# compiles the conversion of a string to a span as a call of this very method.
    public static ReadOnlySpan<char> AsSpan(this string? text) =>
        text is null ? default : new ReadOnlySpan<char>(ref Runtime.CompilerServices.Unsafe.AsRef(in text.GetPinnableReference()), text.Length);

    public static ReadOnlySpan<char> AsSpan(this string? text, int start) => ((ReadOnlySpan<char>)text).Slice(start);

    public static ReadOnlySpan<char> AsSpan(this string? text, int start, int length) => ((ReadOnlySpan<char>)text).Slice(start, length);

    public static ReadOnlySpan<char> AsSpan(this string? text, Index startIndex)
        => ((ReadOnlySpan<char>)text).Slice(startIndex.GetOffset(text is null ? 0 : text.Length));

    public static ReadOnlySpan<char> AsSpan(this string? text, Range range) => ((ReadOnlySpan<char>)text)[range];

    public static ReadOnlyMemory<char> AsMemory(this string? text) => new(text, 0, text is null ? 0 : text.Length);

    public static ReadOnlyMemory<char> AsMemory(this string? text, int start) => text.AsMemory().Slice(start);

    public static ReadOnlyMemory<char> AsMemory(this string? text, int start, int length) => text.AsMemory().Slice(start, length);

    public static Span<T> AsSpan<T>(this T[]? array) => new(array);

    public static Span<T> AsSpan<T>(this T[]? array, int start) => new Span<T>(array).Slice(start);

    public static Span<T> AsSpan<T>(this T[]? array, int start, int length) => new(array, start, length);

    public static Span<T> AsSpan<T>(this T[]? array, Index startIndex)
        => new Span<T>(array).Slice(startIndex.GetOffset(array is null ? 0 : array.Length));

    public static Span<T> AsSpan<T>(this T[]? array, Range range) => new Span<T>(array)[range];

    public static Span<T> AsSpan<T>(this ArraySegment<T> segment) => new(segment.Array, segment.Offset, segment.Count);

    public static Memory<T> AsMemory<T>(this T[]? array) => new(array);

    public static Memory<T> AsMemory<T>(this T[]? array, int start) => new Memory<T>(array).Slice(start);

    public static Memory<T> AsMemory<T>(this T[]? array, int start, int length) => new(array, start, length);

    public static void CopyTo<T>(this T[]? source, Span<T> destination) => new ReadOnlySpan<T>(source).CopyTo(destination);

    public static void CopyTo<T>(this T[]? source, Memory<T> destination) => new ReadOnlySpan<T>(source).CopyTo(destination.Span);

    public static void Reverse<T>(this Span<T> span)
    {
        for (int low = 0, high = span.Length - 1; low < high; low++, high--)
        {
            (span[low], span[high]) = (span[high], span[low]);
        }
    }

    public static void Replace<T>(this Span<T> span, T oldValue, T newValue)
        where T : IEquatable<T>?
        => ((ReadOnlySpan<T>)span).Replace(span, oldValue, newValue);

    public static void Replace<T>(this ReadOnlySpan<T> source, Span<T> destination, T oldValue, T newValue)
        where T : IEquatable<T>?
    {
        if (source.Length > destination.Length)
        {
            ThrowHelper.ThrowDestinationTooShort();
        }

        for (int i = 0; i < source.Length; i++)
        {
            destination[i] = Same(source[i], oldValue) ? newValue : source[i];
        }
    }
}
