using System.Numerics;
using System.Threading;

namespace System.Buffers;

/// <summary>Keeps one free array of each power of two. Nothing collects garbage here, so what does not fit is lost: rent few at a time.</summary>
internal sealed class FreeListArrayPool<T> : ArrayPool<T>
{
    private const int Sizes = 31;
    private const int MinimumLength = 16;

    private readonly T[]?[] _free = new T[]?[Sizes];

    public override T[] Rent(int minimumLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minimumLength);
        if (minimumLength == 0)
        {
            return Array.Empty<T>();
        }

        uint length = BitOperations.RoundUpToPowerOf2((uint)Math.Max(minimumLength, MinimumLength));
        return Interlocked.Exchange(ref _free[BitOperations.Log2(length)], null) ?? new T[length];
    }

    public override void Return(T[] array, bool clearArray = false)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Length == 0)
        {
            return;
        }

        if (clearArray)
        {
            Array.Clear(array);
        }

        _free[BitOperations.Log2((uint)array.Length)] = array;
    }
}
