namespace System;

/// <summary>Random numbers by xorshift64*; not for secrets. Without a seed it starts the same way on every run.</summary>
public class Random
{
    private const ulong DefaultSeed = 0x9E3779B97F4A7C15;
    private const ulong Factor = 0x2545F4914F6CDD1D;

    private static readonly Random s_shared = new();
    private ulong _state;

    public Random() => _state = DefaultSeed;

    // The state must not be zero, or it stays zero.
    public Random(int Seed) => _state = ((ulong)(uint)Seed << 32) ^ DefaultSeed;

    public static Random Shared => s_shared;

    public virtual int Next() => (int)(NextBits() >> 33) & int.MaxValue;

    public virtual int Next(int maxValue) => Next(0, maxValue);

    public virtual int Next(int minValue, int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        ulong range = (ulong)((long)maxValue - minValue);
        return range == 0 ? minValue : (int)(minValue + (long)(NextBits() % range));
    }

    public virtual long NextInt64() => (long)(NextBits() >> 1);

    public virtual long NextInt64(long maxValue) => NextInt64(0, maxValue);

    public virtual long NextInt64(long minValue, long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        ulong range = (ulong)maxValue - (ulong)minValue;
        return range == 0 ? minValue : (long)((ulong)minValue + (NextBits() % range));
    }

    public virtual void NextBytes(byte[] buffer) => NextBytes(new Span<byte>(buffer));

    public virtual void NextBytes(Span<byte> buffer)
    {
        for (int i = 0; i < buffer.Length; i++)
        {
            buffer[i] = (byte)(NextBits() >> 56);
        }
    }

    private ulong NextBits()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return _state * Factor;
    }
}
