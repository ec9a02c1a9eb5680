namespace System;

/// <summary>A run of an array's elements that may live on the heap. Unlike in the BCL, only arrays can lie behind it.</summary>
public readonly struct Memory<T> : IEquatable<Memory<T>>
{
    private readonly T[]? _array;
    private readonly int _start;

    public Memory(T[]? array)
    {
        _array = array;
        Length = array is null ? 0 : array.Length;
    }

    public Memory(T[]? array, int start, int length)
    {
        ThrowHelper.CheckRange(start, length, array is null ? 0 : array.Length);
        _array = array;
        _start = start;
        Length = length;
    }

    public static Memory<T> Empty => default;

    public int Length { get; }

    public bool IsEmpty => Length == 0;

    public Span<T> Span => new(_array, _start, Length);

    public static implicit operator Memory<T>(T[]? array) => new(array);

    public static implicit operator ReadOnlyMemory<T>(Memory<T> memory) => new(memory._array, memory._start, memory.Length);

    public Memory<T> Slice(int start) => Slice(start, Length - start);

    public Memory<T> Slice(int start, int length)
    {
        ThrowHelper.CheckRange(start, length, Length);
        return new Memory<T>(_array, _start + start, length);
    }

    public void CopyTo(Memory<T> destination) => Span.CopyTo(destination.Span);

    public bool TryCopyTo(Memory<T> destination) => Span.TryCopyTo(destination.Span);

    public T[] ToArray() => Span.ToArray();

    public bool Equals(Memory<T> other) => _array == other._array && _start == other._start && Length == other.Length;

    public override bool Equals(object? obj) => obj is Memory<T> other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_array, _start, Length);

    public override string ToString() => Span.ToString();
}
