namespace System;

/// <content>Finding characters and strings in a string; ordinal throughout.</content>
public sealed partial class String
{
    public bool Contains(char value) => Characters.IndexOf(value) >= 0;

    public bool Contains(char value, StringComparison comparisonType) => IndexOf(value, comparisonType) >= 0;

    public bool Contains(string value) => IndexOf(value) >= 0;

    public bool Contains(string value, StringComparison comparisonType) => IndexOf(value, comparisonType) >= 0;

    public bool StartsWith(char value) => Length != 0 && _firstChar == value;

    public bool StartsWith(string value) => StartsWith(value, StringComparison.Ordinal);

    public bool StartsWith(string value, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Characters.StartsWith(value.AsSpan(), comparisonType);
    }

    public bool EndsWith(char value) => Length != 0 && this[Length - 1] == value;

    public bool EndsWith(string value) => EndsWith(value, StringComparison.Ordinal);

    public bool EndsWith(string value, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Characters.EndsWith(value.AsSpan(), comparisonType);
    }

    public int IndexOf(char value) => Characters.IndexOf(value);

    public int IndexOf(char value, StringComparison comparisonType)
        => Characters.IndexOf(new ReadOnlySpan<char>(ref value), comparisonType);

    public int IndexOf(char value, int startIndex) => IndexOf(value, startIndex, Length - startIndex);

    public int IndexOf(char value, int startIndex, int count) => Shift(Characters.Slice(startIndex, count).IndexOf(value), startIndex);

    public int IndexOf(string value) => IndexOf(value, StringComparison.Ordinal);

    public int IndexOf(string value, int startIndex) => IndexOf(value, startIndex, StringComparison.Ordinal);

    public int IndexOf(string value, int startIndex, int count) => IndexOf(value, startIndex, count, StringComparison.Ordinal);

    public int IndexOf(string value, StringComparison comparisonType) => IndexOf(value, 0, comparisonType);

    public int IndexOf(string value, int startIndex, StringComparison comparisonType)
        => IndexOf(value, startIndex, Length - startIndex, comparisonType);

    public int IndexOf(string value, int startIndex, int count, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Shift(Characters.Slice(startIndex, count).IndexOf(value.AsSpan(), comparisonType), startIndex);
    }

    public int IndexOfAny(char[] anyOf) => Characters.IndexOfAny(anyOf);

    public int IndexOfAny(char[] anyOf, int startIndex) => Shift(Characters.Slice(startIndex).IndexOfAny(anyOf), startIndex);

    public int IndexOfAny(char[] anyOf, int startIndex, int count)
        => Shift(Characters.Slice(startIndex, count).IndexOfAny(anyOf), startIndex);

    public int LastIndexOf(char value) => Characters.LastIndexOf(value);

    public int LastIndexOf(char value, int startIndex) => Length == 0 ? -1 : Characters.Slice(0, startIndex + 1).LastIndexOf(value);

    public int LastIndexOf(string value) => LastIndexOf(value, StringComparison.Ordinal);

    public int LastIndexOf(string value, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Characters.LastIndexOf(value.AsSpan(), comparisonType);
    }

    public int LastIndexOfAny(char[] anyOf) => Characters.LastIndexOfAny(anyOf);

    private static int Shift(int index, int startIndex) => index < 0 ? index : index + startIndex;
}
