namespace System;

/// <content>Cutting off the ends.</content>
public static partial class MemoryExtensions
{
    public static ReadOnlySpan<char> Trim(this ReadOnlySpan<char> span) => span.TrimStart().TrimEnd();

    public static Span<char> Trim(this Span<char> span) => span.TrimStart().TrimEnd();

    public static ReadOnlySpan<char> TrimStart(this ReadOnlySpan<char> span) => span.Slice(LeadingWhite(span));

    public static Span<char> TrimStart(this Span<char> span) => span.Slice(LeadingWhite(span));

    public static ReadOnlySpan<char> TrimEnd(this ReadOnlySpan<char> span) => span.Slice(0, span.Length - TrailingWhite(span));

    public static Span<char> TrimEnd(this Span<char> span) => span.Slice(0, span.Length - TrailingWhite(span));

    public static ReadOnlySpan<char> Trim(this ReadOnlySpan<char> span, char trimChar) => span.TrimStart(trimChar).TrimEnd(trimChar);

    public static ReadOnlySpan<char> TrimStart(this ReadOnlySpan<char> span, char trimChar)
        => span.TrimStart(new ReadOnlySpan<char>(ref trimChar));

    public static ReadOnlySpan<char> TrimEnd(this ReadOnlySpan<char> span, char trimChar)
        => span.TrimEnd(new ReadOnlySpan<char>(ref trimChar));

    public static ReadOnlySpan<char> Trim(this ReadOnlySpan<char> span, scoped ReadOnlySpan<char> trimChars)
        => span.TrimStart(trimChars).TrimEnd(trimChars);

    public static ReadOnlySpan<char> TrimStart(this ReadOnlySpan<char> span, scoped ReadOnlySpan<char> trimChars)
        => trimChars.Length == 0 ? span.TrimStart() : span.TrimStart<char>(trimChars);

    public static ReadOnlySpan<char> TrimEnd(this ReadOnlySpan<char> span, scoped ReadOnlySpan<char> trimChars)
        => trimChars.Length == 0 ? span.TrimEnd() : span.TrimEnd<char>(trimChars);

    public static ReadOnlySpan<T> Trim<T>(this ReadOnlySpan<T> span, T trimElement)
        where T : IEquatable<T>?
        => span.TrimStart(trimElement).TrimEnd(trimElement);

    public static ReadOnlySpan<T> TrimStart<T>(this ReadOnlySpan<T> span, T trimElement)
        where T : IEquatable<T>?
        => span.TrimStart(new ReadOnlySpan<T>(ref trimElement));

    public static ReadOnlySpan<T> TrimEnd<T>(this ReadOnlySpan<T> span, T trimElement)
        where T : IEquatable<T>?
        => span.TrimEnd(new ReadOnlySpan<T>(ref trimElement));

    public static ReadOnlySpan<T> TrimStart<T>(this ReadOnlySpan<T> span, scoped ReadOnlySpan<T> trimElements)
        where T : IEquatable<T>?
    {
        int start = span.IndexOfAnyExcept(trimElements);
        return start < 0 ? default : span.Slice(start);
    }

    public static ReadOnlySpan<T> TrimEnd<T>(this ReadOnlySpan<T> span, scoped ReadOnlySpan<T> trimElements)
        where T : IEquatable<T>?
    {
        int end = span.Length;
        while (end > 0 && trimElements.IndexOf(span[end - 1]) >= 0)
        {
            end--;
        }

        return span.Slice(0, end);
    }

    private static int LeadingWhite(ReadOnlySpan<char> span)
    {
        int count = 0;
        while (count < span.Length && char.IsWhiteSpace(span[count]))
        {
            count++;
        }

        return count;
    }

    private static int TrailingWhite(ReadOnlySpan<char> span)
    {
        int count = 0;
        while (count < span.Length && char.IsWhiteSpace(span[span.Length - 1 - count]))
        {
            count++;
        }

        return count;
    }
}
