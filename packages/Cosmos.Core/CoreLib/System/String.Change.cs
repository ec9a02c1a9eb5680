using System.Globalization;

namespace System;

/// <content>Strings made of parts of a string.</content>
public sealed partial class String
{
    public string Substring(int startIndex) => Substring(startIndex, Length - startIndex);

    public string Substring(int startIndex, int length)
    {
        ThrowHelper.CheckRange(startIndex, length, Length);
        return length == Length ? this : Ctor(Characters.Slice(startIndex, length));
    }

    public string Remove(int startIndex) => Substring(0, startIndex);

    public string Remove(int startIndex, int count)
        => Concat(Characters.Slice(0, startIndex), Characters.Slice(startIndex + count));

    public string Insert(int startIndex, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Concat(Characters.Slice(0, startIndex), value, Characters.Slice(startIndex));
    }

    public string PadLeft(int totalWidth) => PadLeft(totalWidth, ' ');

    public string PadLeft(int totalWidth, char paddingChar) => Pad(totalWidth, paddingChar, textAt: totalWidth - Length);

    public string PadRight(int totalWidth) => PadRight(totalWidth, ' ');

    public string PadRight(int totalWidth, char paddingChar) => Pad(totalWidth, paddingChar, textAt: 0);

    public string Trim() => FromPart(Characters.Trim());

    public string Trim(char trimChar) => FromPart(Characters.Trim(trimChar));

    public string Trim(params char[]? trimChars) => IsEmpty(trimChars) ? Trim() : FromPart(Characters.Trim(trimChars));

    public string TrimStart() => FromPart(Characters.TrimStart());

    public string TrimStart(char trimChar) => FromPart(Characters.TrimStart(trimChar));

    public string TrimStart(params char[]? trimChars) => IsEmpty(trimChars) ? TrimStart() : FromPart(Characters.TrimStart(trimChars));

    public string TrimEnd() => FromPart(Characters.TrimEnd());

    public string TrimEnd(char trimChar) => FromPart(Characters.TrimEnd(trimChar));

    public string TrimEnd(params char[]? trimChars) => IsEmpty(trimChars) ? TrimEnd() : FromPart(Characters.TrimEnd(trimChars));

    public string ToUpperInvariant()
    {
        string result = FastAllocateString(Length);
        Characters.ToUpperInvariant(result.GetWritableSpan());
        return result;
    }

    public string ToLowerInvariant()
    {
        string result = FastAllocateString(Length);
        Characters.ToLowerInvariant(result.GetWritableSpan());
        return result;
    }

    public string ToUpper() => ToUpperInvariant();

    public string ToUpper(CultureInfo? culture) => ToUpperInvariant();

    public string ToLower() => ToLowerInvariant();

    public string ToLower(CultureInfo? culture) => ToLowerInvariant();

    public string Replace(char oldChar, char newChar)
    {
        string result = FastAllocateString(Length);
        Characters.Replace(result.GetWritableSpan(), oldChar, newChar);
        return result;
    }

    public string Replace(string oldValue, string? newValue) => Replace(oldValue, newValue, StringComparison.Ordinal);

    public string Replace(string oldValue, string? newValue, StringComparison comparisonType)
    {
        ArgumentException.ThrowIfNullOrEmpty(oldValue);
        int found = IndexOf(oldValue, comparisonType);
        if (found < 0)
        {
            return this;
        }

        Text.StringBuilder builder = new(Length);
        ReadOnlySpan<char> rest = this;
        for (; found >= 0; found = rest.IndexOf(oldValue.AsSpan(), comparisonType))
        {
            builder.Append(rest.Slice(0, found)).Append(newValue);
            rest = rest.Slice(found + oldValue.Length);
        }

        return builder.Append(rest).ToString();
    }

    private static bool IsEmpty(char[]? characters) => characters is null || characters.Length == 0;

    /// <summary>A trimmed part of this string: the string itself when nothing was cut off.</summary>
    private string FromPart(ReadOnlySpan<char> part) => part.Length == Length ? this : Ctor(part);

    private string Pad(int totalWidth, char paddingChar, int textAt)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(totalWidth);
        if (totalWidth <= Length)
        {
            return this;
        }

        string result = Ctor(paddingChar, totalWidth);
        CopyTo(result.GetWritableSpan().Slice(textAt));
        return result;
    }
}
