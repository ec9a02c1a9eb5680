using System.Runtime.CompilerServices;

namespace System;

/// <summary>Values as bits and bytes, in the machine's order, which is little-endian.</summary>
public static class BitConverter
{
    public static readonly bool IsLittleEndian = true;

    public static long DoubleToInt64Bits(double value) => Unsafe.BitCast<double, long>(value);

    public static ulong DoubleToUInt64Bits(double value) => Unsafe.BitCast<double, ulong>(value);

    public static double Int64BitsToDouble(long value) => Unsafe.BitCast<long, double>(value);

    public static double UInt64BitsToDouble(ulong value) => Unsafe.BitCast<ulong, double>(value);

    public static int SingleToInt32Bits(float value) => Unsafe.BitCast<float, int>(value);

    public static uint SingleToUInt32Bits(float value) => Unsafe.BitCast<float, uint>(value);

    public static float Int32BitsToSingle(int value) => Unsafe.BitCast<int, float>(value);

    public static float UInt32BitsToSingle(uint value) => Unsafe.BitCast<uint, float>(value);

    public static byte[] GetBytes(short value) => ToBytes(value);

    public static byte[] GetBytes(ushort value) => ToBytes(value);

    public static byte[] GetBytes(int value) => ToBytes(value);

    public static byte[] GetBytes(uint value) => ToBytes(value);

    public static byte[] GetBytes(long value) => ToBytes(value);

    public static byte[] GetBytes(ulong value) => ToBytes(value);

    public static short ToInt16(ReadOnlySpan<byte> value) => Read<short>(value);

    public static ushort ToUInt16(ReadOnlySpan<byte> value) => Read<ushort>(value);

    public static int ToInt32(ReadOnlySpan<byte> value) => Read<int>(value);

    public static uint ToUInt32(ReadOnlySpan<byte> value) => Read<uint>(value);

    public static long ToInt64(ReadOnlySpan<byte> value) => Read<long>(value);

    public static ulong ToUInt64(ReadOnlySpan<byte> value) => Read<ulong>(value);

    private static unsafe byte[] ToBytes<T>(T value)
        where T : unmanaged
    {
        byte[] bytes = new byte[sizeof(T)];
        Unsafe.WriteUnaligned(ref bytes[0], value);
        return bytes;
    }

    private static unsafe T Read<T>(ReadOnlySpan<byte> value)
        where T : unmanaged
        => Unsafe.ReadUnaligned<T>(in value.Slice(0, sizeof(T))[0]);
}
