using System;
using System.Numerics;

namespace Hypervisor.Model.Entropy;

/// <summary>The ChaCha20 block function (RFC 8439 2.3), on words, with a nonce of zero.</summary>
internal static class ChaCha20
{
    /// <summary>Words of a key.</summary>
    internal const int KeyLength = 8;

    /// <summary>Words of a block.</summary>
    internal const int BlockLength = 16;

    private const int DoubleRounds = 10;

    /// <summary>Computes one block.</summary>
    /// <param name="key"><see cref="KeyLength"/> words.</param>
    /// <param name="counter">Number of the block.</param>
    /// <param name="block"><see cref="BlockLength"/> words; it may not overlap the key.</param>
    internal static void Block(ReadOnlySpan<uint> key, uint counter, Span<uint> block)
    {
        Span<uint> start = stackalloc uint[BlockLength];
        start[0] = 0x6170_7865; // "expand 32-byte k"
        start[1] = 0x3320_646E;
        start[2] = 0x7962_2D32;
        start[3] = 0x6B20_6574;
        key.Slice(0, KeyLength).CopyTo(start.Slice(4));
        start[12] = counter;
        start.Slice(13).Clear();
        start.CopyTo(block);
        for (int i = 0; i < DoubleRounds; i++)
        {
            DoubleRound(block);
        }

        for (int i = 0; i < BlockLength; i++)
        {
            block[i] += start[i];
        }

        start.Clear();
    }

    private static void DoubleRound(Span<uint> x)
    {
        QuarterRound(x, 0, 4, 8, 12);
        QuarterRound(x, 1, 5, 9, 13);
        QuarterRound(x, 2, 6, 10, 14);
        QuarterRound(x, 3, 7, 11, 15);
        QuarterRound(x, 0, 5, 10, 15);
        QuarterRound(x, 1, 6, 11, 12);
        QuarterRound(x, 2, 7, 8, 13);
        QuarterRound(x, 3, 4, 9, 14);
    }

    private static void QuarterRound(Span<uint> x, int a, int b, int c, int d)
    {
        x[a] += x[b];
        x[d] = BitOperations.RotateLeft(x[d] ^ x[a], 16);
        x[c] += x[d];
        x[b] = BitOperations.RotateLeft(x[b] ^ x[c], 12);
        x[a] += x[b];
        x[d] = BitOperations.RotateLeft(x[d] ^ x[a], 8);
        x[c] += x[d];
        x[b] = BitOperations.RotateLeft(x[b] ^ x[c], 7);
    }
}
