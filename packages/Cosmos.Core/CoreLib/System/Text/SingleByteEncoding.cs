namespace System.Text;

/// <summary>Encodings whose bytes are the first code points themselves.</summary>
internal sealed class SingleByteEncoding(int limit) : Encoding
{
    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetMaxCharCount(int byteCount) => byteCount;

    public override int GetByteCount(ReadOnlySpan<char> chars) => chars.Length;

    public override int GetCharCount(ReadOnlySpan<byte> bytes) => bytes.Length;

    public override int GetBytes(ReadOnlySpan<char> chars, Span<byte> bytes)
    {
        if (chars.Length > bytes.Length)
        {
            ThrowHelper.ThrowDestinationTooShort();
        }

        for (int i = 0; i < chars.Length; i++)
        {
            bytes[i] = chars[i] < limit ? (byte)chars[i] : (byte)'?';
        }

        return chars.Length;
    }

    public override int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        if (bytes.Length > chars.Length)
        {
            ThrowHelper.ThrowDestinationTooShort();
        }

        for (int i = 0; i < bytes.Length; i++)
        {
            chars[i] = bytes[i] < limit ? (char)bytes[i] : limit == 0x80 ? '\uFFFD' : '?';
        }

        return bytes.Length;
    }
}
