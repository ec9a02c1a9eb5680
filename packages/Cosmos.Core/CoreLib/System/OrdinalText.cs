namespace System;

/// <summary>Ordinal comparison and hashing of characters, with and without ASCII case.</summary>
internal static class OrdinalText
{
    // FNV-1a, 32 bits.
    private const uint HashStart = 2166136261;
    private const uint HashFactor = 16777619;

    public static bool IgnoresCase(StringComparison comparison)
        => comparison is StringComparison.OrdinalIgnoreCase or StringComparison.InvariantCultureIgnoreCase or StringComparison.CurrentCultureIgnoreCase;

    public static bool EqualsIgnoreCase(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
        => left.Length == right.Length && CompareIgnoreCase(left, right) == 0;

    public static int CompareIgnoreCase(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int common = left.Length < right.Length ? left.Length : right.Length;
        for (int i = 0; i < common; i++)
        {
            // Letters compare in upper case, as in the BCL: '_' is above them.
            int difference = char.ToUpperInvariant(left[i]) - char.ToUpperInvariant(right[i]);
            if (difference != 0)
            {
                return difference;
            }
        }

        return left.Length - right.Length;
    }

    public static int IndexOfIgnoreCase(ReadOnlySpan<char> text, ReadOnlySpan<char> value)
    {
        for (int i = 0; i <= text.Length - value.Length; i++)
        {
            if (EqualsIgnoreCase(text.Slice(i, value.Length), value))
            {
                return i;
            }
        }

        return -1;
    }

    public static int LastIndexOfIgnoreCase(ReadOnlySpan<char> text, ReadOnlySpan<char> value)
    {
        for (int i = text.Length - value.Length; i >= 0; i--)
        {
            if (EqualsIgnoreCase(text.Slice(i, value.Length), value))
            {
                return i;
            }
        }

        return -1;
    }

    public static int Hash(ReadOnlySpan<char> text)
    {
        uint hash = HashStart;
        foreach (char c in text)
        {
            hash = (hash ^ c) * HashFactor;
        }

        return (int)hash;
    }

    public static int HashIgnoreCase(ReadOnlySpan<char> text)
    {
        uint hash = HashStart;
        foreach (char c in text)
        {
            hash = (hash ^ char.ToUpperInvariant(c)) * HashFactor;
        }

        return (int)hash;
    }
}
