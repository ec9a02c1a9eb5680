namespace System;

/// <summary>Cuts a text at separators, piece by piece.</summary>
internal ref struct SpanSplitter
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<char> _separators;
    private readonly bool _isSequence;
    private readonly StringSplitOptions _options;
    private readonly bool _isWhole;
    private int _at;
    private int _left;

    /// <param name="separators">One separator if it is a sequence, else any of its characters; white space if it is empty.</param>
    /// <param name="count">Most pieces wanted; the last one holds the rest.</param>
    public SpanSplitter(ReadOnlySpan<char> text, ReadOnlySpan<char> separators, bool isSequence, int count, StringSplitOptions options)
    {
        _text = text;
        _separators = separators;
        _isSequence = isSequence;
        _options = options;
        _left = count;
        _isWhole = count == 1;
    }

    /// <summary>The next piece that the options do not drop.</summary>
    public bool MoveNext(out Range part)
    {
        part = default;
        while (_left > 0 && _at <= _text.Length)
        {
            bool isLast = _left == 1 && (_isWhole || !StartsWithDropped());
            int start = _at;
            int length = isLast ? -1 : Find(_text.Slice(start));
            int end = length < 0 ? _text.Length : start + length;
            _at = length < 0 ? _text.Length + 1 : end + (_isSequence ? _separators.Length : 1);
            part = Trimmed(start, end);
            if ((_options & StringSplitOptions.RemoveEmptyEntries) == 0 || part.End.Value > part.Start.Value)
            {
                _left--;
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The last piece takes the rest with its separators, but with RemoveEmptyEntries empty pieces before it are still dropped,
    /// unless it is the only one.
    /// </summary>
    private readonly bool StartsWithDropped()
    {
        if ((_options & StringSplitOptions.RemoveEmptyEntries) == 0)
        {
            return false;
        }

        int found = Find(_text.Slice(_at));
        Range part = Trimmed(_at, found < 0 ? _text.Length : _at + found);
        return part.End.Value == part.Start.Value;
    }

    private readonly int Find(ReadOnlySpan<char> text)
    {
        if (_isSequence)
        {
            return text.IndexOf(_separators);
        }

        if (_separators.Length != 0)
        {
            return text.IndexOfAny(_separators);
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private readonly Range Trimmed(int start, int end)
    {
        if ((_options & StringSplitOptions.TrimEntries) != 0)
        {
            while (start < end && char.IsWhiteSpace(_text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(_text[end - 1]))
            {
                end--;
            }
        }

        return start..end;
    }
}
