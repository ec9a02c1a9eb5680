using System.Collections.Generic;

namespace System;

/// <content>Strings cut at separators.</content>
public sealed partial class String
{
    public string[] Split(char separator, StringSplitOptions options = StringSplitOptions.None)
        => Split(new ReadOnlySpan<char>(ref separator), isSequence: true, int.MaxValue, options);

    public string[] Split(char separator, int count, StringSplitOptions options = StringSplitOptions.None)
        => Split(new ReadOnlySpan<char>(ref separator), isSequence: true, count, options);

    public string[] Split(string? separator, StringSplitOptions options = StringSplitOptions.None)
        => Split(separator.AsSpan(), isSequence: !IsNullOrEmpty(separator), int.MaxValue, options);

    public string[] Split(string? separator, int count, StringSplitOptions options = StringSplitOptions.None)
        => Split(separator.AsSpan(), isSequence: !IsNullOrEmpty(separator), count, options);

    public string[] Split(params char[]? separator) => Split(separator, isSequence: false, int.MaxValue, StringSplitOptions.None);

    public string[] Split(params ReadOnlySpan<char> separator) => Split(separator, isSequence: false, int.MaxValue, StringSplitOptions.None);

    public string[] Split(char[]? separator, int count) => Split(separator, isSequence: false, count, StringSplitOptions.None);

    public string[] Split(char[]? separator, StringSplitOptions options) => Split(separator, isSequence: false, int.MaxValue, options);

    public string[] Split(char[]? separator, int count, StringSplitOptions options)
        => Split(separator, isSequence: false, count, options);

    /// <param name="separators">One separator if it is a sequence, else any of its characters; white space if it is empty.</param>
    private string[] Split(ReadOnlySpan<char> separators, bool isSequence, int count, StringSplitOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        List<string> parts = [];
        SpanSplitter splitter = new(this, separators, isSequence, count, options);
        while (splitter.MoveNext(out Range part))
        {
            parts.Add(this[part]);
        }

        return parts.ToArray();
    }
}
