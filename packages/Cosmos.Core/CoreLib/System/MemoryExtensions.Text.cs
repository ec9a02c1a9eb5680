using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;

namespace System;

/// <content>White space, case, lines, pieces and interpolation into a buffer.</content>
public static partial class MemoryExtensions
{
    public static bool IsWhiteSpace(this ReadOnlySpan<char> span)
    {
        foreach (char c in span)
        {
            if (!char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <returns>Characters written, or -1 when the destination is too short.</returns>
    public static int ToUpperInvariant(this ReadOnlySpan<char> source, Span<char> destination)
    {
        if (source.Length > destination.Length)
        {
            return -1;
        }

        for (int i = 0; i < source.Length; i++)
        {
            destination[i] = char.ToUpperInvariant(source[i]);
        }

        return source.Length;
    }

    /// <returns>Characters written, or -1 when the destination is too short.</returns>
    public static int ToLowerInvariant(this ReadOnlySpan<char> source, Span<char> destination)
    {
        if (source.Length > destination.Length)
        {
            return -1;
        }

        for (int i = 0; i < source.Length; i++)
        {
            destination[i] = char.ToLowerInvariant(source[i]);
        }

        return source.Length;
    }

    public static SpanLineEnumerator EnumerateLines(this ReadOnlySpan<char> span) => new(span);

    public static int Split(
        this ReadOnlySpan<char> source, Span<Range> destination, char separator, StringSplitOptions options = StringSplitOptions.None)
        => Split(new SpanSplitter(source, new ReadOnlySpan<char>(ref separator), isSequence: true, destination.Length, options), destination);

    public static int Split(
        this ReadOnlySpan<char> source,
        Span<Range> destination,
        ReadOnlySpan<char> separator,
        StringSplitOptions options = StringSplitOptions.None)
        => Split(new SpanSplitter(source, separator, isSequence: separator.Length != 0, destination.Length, options), destination);

    public static int SplitAny(
        this ReadOnlySpan<char> source,
        Span<Range> destination,
        ReadOnlySpan<char> separators,
        StringSplitOptions options = StringSplitOptions.None)
        => Split(new SpanSplitter(source, separators, isSequence: false, destination.Length, options), destination);

    public static SpanSplitEnumerator<T> Split<T>(this ReadOnlySpan<T> source, T separator)
        where T : IEquatable<T>
        => new(source, separator);

    public static bool TryWrite(
        this Span<char> destination,
        [InterpolatedStringHandlerArgument(nameof(destination))] ref TryWriteInterpolatedStringHandler handler,
        out int charsWritten)
        => handler.Finish(out charsWritten);

    public static bool TryWrite(
        this Span<char> destination,
        IFormatProvider? provider,
        [InterpolatedStringHandlerArgument(nameof(destination), nameof(provider))] ref TryWriteInterpolatedStringHandler handler,
        out int charsWritten)
        => handler.Finish(out charsWritten);

    private static int Split(SpanSplitter splitter, Span<Range> destination)
    {
        int count = 0;
        while (splitter.MoveNext(out Range part))
        {
            destination[count++] = part;
        }

        return count;
    }

    /// <summary>Walks the pieces between separators.</summary>
    public ref struct SpanSplitEnumerator<T> : IEnumerator<Range>
        where T : IEquatable<T>
    {
        private readonly T _separator;
        private int _next;

        internal SpanSplitEnumerator(ReadOnlySpan<T> source, T separator)
        {
            Source = source;
            _separator = separator;
        }

        public readonly ReadOnlySpan<T> Source { get; }

        public Range Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public readonly SpanSplitEnumerator<T> GetEnumerator() => this;

        readonly void IEnumerator.Reset() => throw new NotSupportedException();

        readonly void IDisposable.Dispose()
        {
        }

        public bool MoveNext()
        {
            if (_next > Source.Length)
            {
                return false;
            }

            int length = Source.Slice(_next).IndexOf(_separator);
            int end = length < 0 ? Source.Length : _next + length;
            Current = _next..end;
            _next = end + 1;
            return true;
        }
    }
}
