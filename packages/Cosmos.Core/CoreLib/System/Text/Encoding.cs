namespace System.Text;

/// <summary>Text to bytes and back: UTF-8, ASCII and Latin-1. What an encoding cannot hold becomes its replacement character.</summary>
public abstract class Encoding
{
    private static readonly Encoding s_utf8 = new UTF8Encoding();
    private static readonly Encoding s_ascii = new SingleByteEncoding(0x80);
    private static readonly Encoding s_latin1 = new SingleByteEncoding(0x100);

    public static Encoding UTF8 => s_utf8;

    public static Encoding ASCII => s_ascii;

    public static Encoding Latin1 => s_latin1;

    public static Encoding Default => s_utf8;

    public abstract int GetMaxByteCount(int charCount);

    public abstract int GetMaxCharCount(int byteCount);

    public abstract int GetByteCount(ReadOnlySpan<char> chars);

    /// <returns>Bytes written.</returns>
    /// <exception cref="ArgumentException">The destination is too short; what fits is written.</exception>
    public abstract int GetBytes(ReadOnlySpan<char> chars, Span<byte> bytes);

    public abstract int GetCharCount(ReadOnlySpan<byte> bytes);

    /// <returns>Characters written.</returns>
    /// <exception cref="ArgumentException">The destination is too short; what fits is written.</exception>
    public abstract int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars);

    public virtual int GetByteCount(string s) => GetByteCount(s.AsSpan());

    public virtual int GetByteCount(char[] chars) => GetByteCount(new ReadOnlySpan<char>(chars));

    public virtual byte[] GetBytes(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        byte[] bytes = new byte[GetByteCount(s)];
        GetBytes(s, bytes);
        return bytes;
    }

    public virtual byte[] GetBytes(char[] chars)
    {
        byte[] bytes = new byte[GetByteCount(chars)];
        GetBytes(new ReadOnlySpan<char>(chars), bytes);
        return bytes;
    }

    public virtual int GetBytes(string s, int charIndex, int charCount, byte[] bytes, int byteIndex)
        => GetBytes(s.AsSpan(charIndex, charCount), bytes.AsSpan(byteIndex));

    public virtual bool TryGetBytes(ReadOnlySpan<char> chars, Span<byte> bytes, out int bytesWritten)
    {
        bytesWritten = 0;
        if (GetByteCount(chars) > bytes.Length)
        {
            return false;
        }

        bytesWritten = GetBytes(chars, bytes);
        return true;
    }

    public virtual int GetCharCount(byte[] bytes) => GetCharCount(new ReadOnlySpan<byte>(bytes));

    public virtual char[] GetChars(byte[] bytes)
    {
        char[] characters = new char[GetCharCount(bytes)];
        GetChars(new ReadOnlySpan<byte>(bytes), characters);
        return characters;
    }

    public virtual bool TryGetChars(ReadOnlySpan<byte> bytes, Span<char> chars, out int charsWritten)
    {
        charsWritten = 0;
        if (GetCharCount(bytes) > chars.Length)
        {
            return false;
        }

        charsWritten = GetChars(bytes, chars);
        return true;
    }

    public virtual string GetString(byte[] bytes) => GetString(new ReadOnlySpan<byte>(bytes));

    public virtual string GetString(byte[] bytes, int index, int count) => GetString(new ReadOnlySpan<byte>(bytes, index, count));

    public unsafe string GetString(byte* bytes, int byteCount) => GetString(new ReadOnlySpan<byte>(bytes, byteCount));

    public string GetString(ReadOnlySpan<byte> bytes)
    {
        string text = string.FastAllocateString(GetCharCount(bytes));
        GetChars(bytes, text.GetWritableSpan());
        return text;
    }
}
