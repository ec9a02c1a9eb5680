namespace System.Buffers;

/// <summary>Fills a span from a state.</summary>
public delegate void SpanAction<T, in TArg>(Span<T> span, TArg arg)
    where TArg : allows ref struct;

/// <summary>Reads a span with a state.</summary>
public delegate void ReadOnlySpanAction<T, in TArg>(ReadOnlySpan<T> span, TArg arg)
    where TArg : allows ref struct;
