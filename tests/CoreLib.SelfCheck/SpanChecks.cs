using System;
using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace CoreLib.SelfCheck;

internal static class SpanChecks
{
    public static void Run(Check check)
    {
        Text(check);
        Pieces(check);
        Bytes(check);
        Order(check);
    }

    private static void Text(Check check)
    {
        ReadOnlySpan<char> line = "  key = value  ".AsSpan().Trim();
        int equals = line.IndexOf('=');
        check.Is("key", line[..equals].TrimEnd().ToString());
        check.Is("value", line[(equals + 1)..].Trim().ToString());
        check.Is(line.StartsWith("key"));
        check.Is("key".AsSpan().SequenceEqual(line[..3]));
        check.Is(line.Contains('='));
        check.Is("ell", "hello".AsMemory(1, 3).ToString());
        check.Is(0, "abc".AsSpan().SequenceCompareTo("abc"));
    }

    private static void Pieces(Check check)
    {
        int lines = 0;
        foreach (ReadOnlySpan<char> line in "a\nb\r\nc".AsSpan().EnumerateLines())
        {
            lines += line.Length;
        }

        check.Is(3, lines);
        Span<Range> ranges = stackalloc Range[4];
        check.Is(3, "a,b,c".AsSpan().Split(ranges, ','));
        check.Is("b", "a,b,c"[ranges[1]]);
        int ends = 0;
        foreach (Range range in "x;y".AsSpan().Split(';'))
        {
            ends += range.End.Value;
        }

        check.Is(4, ends);
    }

    private static void Bytes(Check check)
    {
        byte[] bytes = new byte[64];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)i;
        }

        bytes.AsSpan(0, 32).CopyTo(bytes.AsSpan(16));
        check.Is(15, bytes[31]);
        check.Is(31, bytes[47]);
        bytes.AsSpan().Clear();
        check.Is(-1, bytes.AsSpan().IndexOf((byte)1));
        check.Is(1, MemoryMarshal.Read<int>([1, 0, 0, 0]));
        check.Is(16, MemoryMarshal.Cast<byte, uint>(bytes.AsSpan()).Length);
        check.Is(3, "abc"u8.Length);
        byte[] rented = ArrayPool<byte>.Shared.Rent(20);
        check.Is(32, rented.Length);
        ArrayPool<byte>.Shared.Return(rented);
    }

    private static void Order(Check check)
    {
        Span<int> numbers = [4, 2, 8];
        numbers.Sort();
        check.Is(2, numbers[0]);
        numbers.Reverse();
        check.Is(8, numbers[0]);
        check.Is(2, new Memory<int>([1, 2, 3]).Slice(1).Length);
        Span<int> filled = stackalloc int[4];
        filled.Fill(2);
        check.Is(4, filled.Count(2));
    }
}
