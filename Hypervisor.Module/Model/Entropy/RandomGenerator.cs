using System;
using System.Buffers.Binary;

namespace Hypervisor.Model.Entropy;

/// <summary>
/// A random number generator from ChaCha20 with fast key erasure: each block gives the next key first and numbers second, so
/// who reads its state learns nothing of what it gave out before. Not for two CPUs at once: each vCPU has its own.
/// </summary>
public sealed class RandomGenerator
{
    /// <summary>Most 64-bit words that one <see cref="TryFill"/> gives: half a block.</summary>
    public const int MaximumWords = 4;

    /// <summary>Bytes of entropy that a seed must have: as many as the key.</summary>
    public const int SeedLength = ChaCha20.KeyLength * sizeof(uint);

    // The block's number separates what it is for.
    private const uint OutputBlock = 0;
    private const uint SeedBlock = 1;

    private readonly uint[] _key = new uint[ChaCha20.KeyLength];
    private readonly uint[] _block = new uint[ChaCha20.BlockLength];
    private int _entropy;

    /// <summary>Whether enough has been absorbed that no one can guess its numbers. Until then it gives none.</summary>
    public bool IsSeeded => _entropy >= SeedLength;

    /// <summary>Takes bytes that nobody shall know: each of them counts as a byte of entropy.</summary>
    public void Seed(ReadOnlySpan<byte> secret)
    {
        Mix(secret);
        _entropy = Math.Min(_entropy + secret.Length, SeedLength);
    }

    /// <summary>Stirs in bytes that may be known or guessed. They do no harm and count for nothing.</summary>
    public void Mix(ReadOnlySpan<byte> bytes)
    {
        Span<byte> chunk = stackalloc byte[SeedLength];
        while (bytes.Length > 0)
        {
            int length = Math.Min(bytes.Length, SeedLength);
            chunk.Clear();
            bytes.Slice(0, length).CopyTo(chunk);
            for (int i = 0; i < _key.Length; i++)
            {
                _key[i] ^= BinaryPrimitives.ReadUInt32LittleEndian(chunk.Slice(i * sizeof(uint)));
            }

            Step(SeedBlock);
            bytes = bytes.Slice(length);
        }

        chunk.Clear();
    }

    /// <summary>Gives random words.</summary>
    /// <param name="words">At most <see cref="MaximumWords"/>.</param>
    /// <returns>False, with nothing written, without a seed.</returns>
    public bool TryFill(Span<ulong> words)
    {
        if (!IsSeeded)
        {
            return false;
        }

        Step(OutputBlock);
        for (int i = 0; i < words.Length; i++)
        {
            int low = ChaCha20.KeyLength + (2 * i);
            words[i] = _block[low] | ((ulong)_block[low + 1] << 32);
        }

        _block.AsSpan().Clear();
        return true;
    }

    /// <summary>Gives another generator a seed of its own, if there is one here.</summary>
    public void SeedChild(RandomGenerator child)
    {
        Span<ulong> words = stackalloc ulong[MaximumWords];
        if (TryFill(words))
        {
            Span<byte> bytes = stackalloc byte[SeedLength];
            WriteBytes(words, bytes);
            child.Seed(bytes);
        }
    }

    /// <summary>Words as bytes, least significant first.</summary>
    public static void WriteBytes(ReadOnlySpan<ulong> words, Span<byte> bytes)
    {
        for (int i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.Slice(i * sizeof(ulong)), words[i]);
        }
    }

    private void Step(uint number)
    {
        ChaCha20.Block(_key, number, _block);
        _block.AsSpan(0, _key.Length).CopyTo(_key);
    }
}
