using System.Collections;
using System.Collections.Generic;

namespace System.Text;

/// <summary>Walks the lines of a text; CR, LF, CR LF, form feed, NEL, LS and PS end a line.</summary>
public ref struct SpanLineEnumerator : IEnumerator<ReadOnlySpan<char>>
{
    private ReadOnlySpan<char> _rest;
    private bool _isActive;

    internal SpanLineEnumerator(ReadOnlySpan<char> text)
    {
        _rest = text;
        _isActive = true;
    }

    public ReadOnlySpan<char> Current { get; private set; }

    readonly object IEnumerator.Current => throw new NotSupportedException();

    public readonly SpanLineEnumerator GetEnumerator() => this;

    readonly void IEnumerator.Reset() => throw new NotSupportedException();

    readonly void IDisposable.Dispose()
    {
    }

    public bool MoveNext()
    {
        if (!_isActive)
        {
            return false;
        }

        int end = _rest.IndexOfAny("\r\n\f\u0085\u2028\u2029");
        if (end < 0)
        {
            Current = _rest;
            _isActive = false;
            return true;
        }

        int separator = _rest[end] == '\r' && end + 1 < _rest.Length && _rest[end + 1] == '\n' ? 2 : 1;
        Current = _rest.Slice(0, end);
        _rest = _rest.Slice(end + separator);
        return true;
    }
}
