extern alias own;
using System;
using System.Collections.Generic;
using own::System.Runtime.Unwinding;
using Xunit;

namespace CoreLib.Tests;

/// <summary>The encodings of numbers in unwind tables, against writers of their own.</summary>
public sealed unsafe class UnwindNumberTests
{
    private static readonly uint[] s_edges =
        [0, 1, 63, 64, 127, 128, 255, 256, 16_383, 16_384, 65_535, 2_097_151, 2_097_152, 268_435_455, 268_435_456, uint.MaxValue];

    [Fact]
    public void PackedNumbersAreReadBack()
    {
        List<byte> bytes = [];
        foreach (uint number in s_edges)
        {
            bytes.AddRange(Pack(number));
        }

        fixed (byte* start = bytes.ToArray())
        {
            ByteReader reader = new(start);
            foreach (uint number in s_edges)
            {
                Assert.Equal(number, reader.Packed());
            }

            Assert.Equal(bytes.Count, reader.Position - start);
        }
    }

    [Fact]
    public void Leb128NumbersAreReadBack()
    {
        foreach (uint edge in s_edges)
        {
            foreach (long number in (long[])[edge, -(long)edge, (long)edge << 31, -((long)edge << 31)])
            {
                byte[] bytes = SignedLeb128(number);
                fixed (byte* start = bytes)
                {
                    ByteReader reader = new(start);
                    Assert.Equal(number, reader.Signed());
                    Assert.Equal(bytes.Length, reader.Position - start);
                }

                fixed (byte* start = UnsignedLeb128((ulong)number))
                {
                    Assert.Equal((ulong)number, new ByteReader(start).Unsigned());
                }
            }
        }
    }

    /// <summary>The shortest form: one more byte for each low one bit, seven bits of number for each byte.</summary>
    private static byte[] Pack(uint number)
    {
        for (int extra = 0; extra < 4; extra++)
        {
            if (number < 1UL << (7 * (extra + 1)))
            {
                ulong word = ((ulong)number << (extra + 1)) | ((1UL << extra) - 1);
                return BitConverter.GetBytes(word)[..(extra + 1)];
            }
        }

        return [0x0F, .. BitConverter.GetBytes(number)];
    }

    private static byte[] SignedLeb128(long number)
    {
        List<byte> bytes = [];
        while (number is < -64 or > 63)
        {
            bytes.Add((byte)(0x80 | (number & 0x7F)));
            number >>= 7;
        }

        return [.. bytes, (byte)(number & 0x7F)];
    }

    private static byte[] UnsignedLeb128(ulong number)
    {
        List<byte> bytes = [];
        for (; number > 0x7F; number >>= 7)
        {
            bytes.Add((byte)(0x80 | (number & 0x7F)));
        }

        return [.. bytes, (byte)number];
    }
}
