namespace System.Text;

/// <summary>UTF-8 (RFC 3629). A malformed sequence becomes one U+FFFD for its longest valid beginning, as Unicode recommends.</summary>
public class UTF8Encoding : Encoding
{
    private const int MaxBytesPerChar = 3;

    public UTF8Encoding()
    {
    }

    public UTF8Encoding(bool encoderShouldEmitUTF8Identifier)
    {
    }

    public override int GetMaxByteCount(int charCount) => checked((charCount + 1) * MaxBytesPerChar);

    public override int GetMaxCharCount(int byteCount) => byteCount + 1;

    public override int GetByteCount(ReadOnlySpan<char> chars)
    {
        int count = 0;
        while (chars.Length != 0)
        {
            uint scalar = Utf8Scalar.FromUtf16(chars, out int used);
            count += Utf8Scalar.Utf8Length(scalar);
            chars = chars.Slice(used);
        }

        return count;
    }

    public override int GetBytes(ReadOnlySpan<char> chars, Span<byte> bytes)
    {
        int written = 0;
        while (chars.Length != 0)
        {
            uint scalar = Utf8Scalar.FromUtf16(chars, out int used);
            if (Utf8Scalar.Utf8Length(scalar) > bytes.Length - written)
            {
                ThrowHelper.ThrowDestinationTooShort();
            }

            written += Utf8Scalar.ToUtf8(scalar, bytes.Slice(written));
            chars = chars.Slice(used);
        }

        return written;
    }

    public override int GetCharCount(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        while (bytes.Length != 0)
        {
            count += Utf8Scalar.FromUtf8(bytes, out int used) > 0xFFFF ? 2 : 1;
            bytes = bytes.Slice(used);
        }

        return count;
    }

    public override int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        int written = 0;
        while (bytes.Length != 0)
        {
            uint scalar = Utf8Scalar.FromUtf8(bytes, out int used);
            if (chars.Length - written < (scalar > 0xFFFF ? 2 : 1))
            {
                ThrowHelper.ThrowDestinationTooShort();
            }

            written += Utf8Scalar.ToUtf16(scalar, chars.Slice(written));
            bytes = bytes.Slice(used);
        }

        return written;
    }
}
