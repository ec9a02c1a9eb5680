using System;
using System.Buffers.Binary;

namespace Cosmos.Core;

/// <summary>Little-endian 32-bit words, one behind the other, as the build writes its tables.</summary>
internal static class Words
{
    public static uint At(ReadOnlySpan<byte> words, int index) => BinaryPrimitives.ReadUInt32LittleEndian(words.Slice(index * 4));

    /// <summary>How many of ascending words are not above a limit: the last of them is the one before that index.</summary>
    public static int CountUpTo(ReadOnlySpan<byte> words, ulong limit)
    {
        int low = 0;
        int high = words.Length / 4;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (At(words, middle) <= limit)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
