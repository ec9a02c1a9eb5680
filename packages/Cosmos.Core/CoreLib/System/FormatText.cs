namespace System;

/// <summary>What every kind of formatting shares: the text of any value, and alignment.</summary>
internal static class FormatText
{
    /// <summary>The text of a value, by its format if it takes one; null for null.</summary>
    public static string? Of<T>(T value, string? format)
        => value is IFormattable ? ((IFormattable)value).ToString(format, null) : value?.ToString();

    /// <summary>Blanks that a text of that length lacks to the width |alignment|.</summary>
    public static int Padding(int length, int alignment)
    {
        int width = alignment < 0 ? -alignment : alignment;
        return width > length ? width - length : 0;
    }

    /// <summary>Fills the field, at whose start the text lies: a positive alignment moves the text to its end.</summary>
    public static void Pad(Span<char> field, int length, int alignment)
    {
        int padding = field.Length - length;
        if (alignment > 0)
        {
            field.Slice(0, length).CopyTo(field.Slice(padding));
            field.Slice(0, padding).Fill(' ');
        }
        else
        {
            field.Slice(length).Fill(' ');
        }
    }
}
