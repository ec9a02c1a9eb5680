using System.Runtime.CompilerServices;

namespace System.Buffers.Binary;

/// <summary>Integers in bytes of a given order.</summary>
public static partial class BinaryPrimitives
{
    public static byte ReverseEndianness(byte value) => value;

    public static sbyte ReverseEndianness(sbyte value) => value;

    [Intrinsic]
    public static ushort ReverseEndianness(ushort value) => (ushort)((value >> 8) | (value << 8));

    [Intrinsic]
    public static short ReverseEndianness(short value) => (short)ReverseEndianness((ushort)value);

    [Intrinsic]
    public static uint ReverseEndianness(uint value)
        => (value >> 24) | ((value >> 8) & 0xFF00) | ((value << 8) & 0xFF0000) | (value << 24);

    [Intrinsic]
    public static int ReverseEndianness(int value) => (int)ReverseEndianness((uint)value);

    [Intrinsic]
    public static ulong ReverseEndianness(ulong value)
        => ((ulong)ReverseEndianness((uint)value) << 32) | ReverseEndianness((uint)(value >> 32));

    [Intrinsic]
    public static long ReverseEndianness(long value) => (long)ReverseEndianness((ulong)value);

    private static unsafe T Read<T>(ReadOnlySpan<byte> source)
        where T : unmanaged
    {
        if (source.Length < sizeof(T))
        {
            ThrowHelper.ThrowArgumentOutOfRange(nameof(source));
        }

        return Unsafe.ReadUnaligned<T>(in source[0]);
    }

    private static unsafe bool TryRead<T>(ReadOnlySpan<byte> source, out T value)
        where T : unmanaged
    {
        bool fits = source.Length >= sizeof(T);
        value = fits ? Unsafe.ReadUnaligned<T>(in source[0]) : default;
        return fits;
    }

    private static void Write<T>(Span<byte> destination, T value)
        where T : unmanaged
    {
        if (!TryWrite(destination, value))
        {
            ThrowHelper.ThrowArgumentOutOfRange(nameof(destination));
        }
    }

    private static unsafe bool TryWrite<T>(Span<byte> destination, T value)
        where T : unmanaged
    {
        bool fits = destination.Length >= sizeof(T);
        if (fits)
        {
            Unsafe.WriteUnaligned(ref destination[0], value);
        }

        return fits;
    }
}
