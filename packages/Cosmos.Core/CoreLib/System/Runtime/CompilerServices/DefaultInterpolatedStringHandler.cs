namespace System.Runtime.CompilerServices;

/// <summary>What the compiler makes of an interpolated string. The buffer grows on the heap; give a stack buffer to string.Create to avoid it.</summary>
[InterpolatedStringHandler]
public ref struct DefaultInterpolatedStringHandler
{
    private const int GuessedLengthPerHole = 11;
    private const int MinimumCapacity = 32;

    private Span<char> _buffer;
    private int _length;

    public DefaultInterpolatedStringHandler(int literalLength, int formattedCount)
    {
        int guess = literalLength + (formattedCount * GuessedLengthPerHole);
        _buffer = new char[guess < MinimumCapacity ? MinimumCapacity : guess];
    }

    public DefaultInterpolatedStringHandler(int literalLength, int formattedCount, IFormatProvider? provider)
        : this(literalLength, formattedCount)
    {
    }

    public DefaultInterpolatedStringHandler(int literalLength, int formattedCount, IFormatProvider? provider, Span<char> initialBuffer)
        => _buffer = initialBuffer;

    public readonly ReadOnlySpan<char> Text => _buffer.Slice(0, _length);

    public override readonly string ToString() => new(Text);

    public string ToStringAndClear()
    {
        string result = ToString();
        Clear();
        return result;
    }

    public void Clear() => this = default;

    public void AppendLiteral(string value) => AppendFormatted(value.AsSpan());

    public void AppendFormatted(scoped ReadOnlySpan<char> value)
    {
        if (value.Length > _buffer.Length - _length)
        {
            Grow(value.Length);
        }

        value.CopyTo(_buffer.Slice(_length));
        _length += value.Length;
    }

    public void AppendFormatted(scoped ReadOnlySpan<char> value, int alignment = 0, string? format = null)
    {
        int start = _length;
        AppendFormatted(value);
        Align(start, alignment);
    }

    public void AppendFormatted(string? value) => AppendFormatted(value.AsSpan());

    public void AppendFormatted(string? value, int alignment = 0, string? format = null) => AppendFormatted(value.AsSpan(), alignment, format);

    public void AppendFormatted(object? value, int alignment = 0, string? format = null) => AppendFormatted<object?>(value, alignment, format);

    public void AppendFormatted<T>(T value) => AppendFormatted(value, null);

    public void AppendFormatted<T>(T value, string? format)
    {
        if (value is not ISpanFormattable)
        {
            AppendFormatted(FormatText.Of(value, format).AsSpan());
            return;
        }

        // A cast in the call keeps value types unboxed.
        int written;
        while (!((ISpanFormattable)value!).TryFormat(_buffer.Slice(_length), out written, format, null))
        {
            Grow(MinimumCapacity);
        }

        _length += written;
    }

    public void AppendFormatted<T>(T value, int alignment) => AppendFormatted(value, alignment, null);

    public void AppendFormatted<T>(T value, int alignment, string? format)
    {
        int start = _length;
        AppendFormatted(value, format);
        Align(start, alignment);
    }

    private void Align(int start, int alignment)
    {
        int length = _length - start;
        int padding = FormatText.Padding(length, alignment);
        if (padding > _buffer.Length - _length)
        {
            Grow(padding);
        }

        FormatText.Pad(_buffer.Slice(start, length + padding), length, alignment);
        _length += padding;
    }

    private void Grow(int needed)
    {
        int doubled = 2 * _buffer.Length;
        char[] larger = new char[doubled < _length + needed ? _length + needed : doubled];
        _buffer.Slice(0, _length).CopyTo(larger);
        _buffer = larger;
    }
}
