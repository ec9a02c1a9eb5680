using System.Runtime.CompilerServices;

namespace System;

/// <content>Interpolated strings into a buffer, without allocation for types that format themselves.</content>
public static partial class MemoryExtensions
{
    /// <summary>Takes the parts of an interpolated string; fails as a whole once the buffer is full.</summary>
    [InterpolatedStringHandler]
    public ref struct TryWriteInterpolatedStringHandler
    {
        private readonly Span<char> _destination;
        private int _written;
        private bool _isOk;

        public TryWriteInterpolatedStringHandler(int literalLength, int formattedCount, Span<char> destination, out bool shouldAppend)
        {
            _destination = destination;
            _isOk = shouldAppend = destination.Length >= literalLength;
        }

        public TryWriteInterpolatedStringHandler(
            int literalLength, int formattedCount, Span<char> destination, IFormatProvider? provider, out bool shouldAppend)
            : this(literalLength, formattedCount, destination, out shouldAppend)
        {
        }

        public bool AppendLiteral(string value) => AppendFormatted(value.AsSpan());

        public bool AppendFormatted(scoped ReadOnlySpan<char> value)
        {
            _isOk = value.TryCopyTo(_destination.Slice(_written));
            _written += _isOk ? value.Length : 0;
            return _isOk;
        }

        public bool AppendFormatted(scoped ReadOnlySpan<char> value, int alignment = 0, string? format = null)
        {
            int start = _written;
            return AppendFormatted(value) && Align(start, alignment);
        }

        public bool AppendFormatted(string? value) => AppendFormatted(value.AsSpan());

        public bool AppendFormatted(string? value, int alignment = 0, string? format = null)
            => AppendFormatted(value.AsSpan(), alignment, format);

        public bool AppendFormatted(object? value, int alignment = 0, string? format = null)
            => AppendFormatted<object?>(value, alignment, format);

        public bool AppendFormatted<T>(T value) => AppendFormatted(value, null);

        public bool AppendFormatted<T>(T value, string? format)
        {
            if (value is not ISpanFormattable)
            {
                return AppendFormatted(FormatText.Of(value, format).AsSpan());
            }

            // A cast in the call keeps value types unboxed.
            _isOk = ((ISpanFormattable)value!).TryFormat(_destination.Slice(_written), out int length, format, null);
            _written += length;
            return _isOk;
        }

        public bool AppendFormatted<T>(T value, int alignment) => AppendFormatted(value, alignment, null);

        public bool AppendFormatted<T>(T value, int alignment, string? format)
        {
            int start = _written;
            return AppendFormatted(value, format) && Align(start, alignment);
        }

        internal readonly bool Finish(out int charsWritten)
        {
            charsWritten = _isOk ? _written : 0;
            return _isOk;
        }

        private bool Align(int start, int alignment)
        {
            int length = _written - start;
            int padding = FormatText.Padding(length, alignment);
            if (padding > _destination.Length - _written)
            {
                return _isOk = false;
            }

            FormatText.Pad(_destination.Slice(start, length + padding), length, alignment);
            _written += padding;
            return true;
        }
    }
}
