namespace System.Runtime.Unwinding;

/// <summary>
/// DWARF's numbers of any length (DWARF 4, 7.6): seven bits in each byte, the lowest first, and bit 7 in all but the last. For the kernel,
/// and, linked, for the build tool that reads the same tables.
/// </summary>
internal static class Leb128
{
    /// <summary>The bytes of the longest number.</summary>
    public const int MaximumLength = 10;

    private const int BitsPerByte = 7;
    private const int BitsOfNumber = 64;
    private const byte More = 0x80;
    private const byte Sign = 0x40;

    /// <summary>ULEB128, at the start of the bytes.</summary>
    /// <param name="length">How many it takes.</param>
    public static ulong Unsigned(ReadOnlySpan<byte> bytes, out int length)
    {
        ulong value = 0;
        length = 0;
        do
        {
            value |= (ulong)(bytes[length] & ~More) << (BitsPerByte * length);
        }
        while ((bytes[length++] & More) != 0);
        return value;
    }

    /// <summary>SLEB128, at the start of the bytes.</summary>
    /// <param name="length">How many it takes.</param>
    public static long Signed(ReadOnlySpan<byte> bytes, out int length)
    {
        long value = (long)Unsigned(bytes, out length);
        int bits = BitsPerByte * length;
        return bits < BitsOfNumber && (bytes[length - 1] & Sign) != 0 ? value | (-1L << bits) : value;
    }
}
