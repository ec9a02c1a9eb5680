using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>A run of an array's elements, or of a string's characters, that may live on the heap.</summary>
public readonly struct ReadOnlyMemory<T> : IEquatable<ReadOnlyMemory<T>>
{
    private readonly object? _object;
    private readonly int _start;

    public ReadOnlyMemory(T[]? array)
    {
        _object = array;
        Length = array is null ? 0 : array.Length;
    }

    public ReadOnlyMemory(T[]? array, int start, int length)
    {
        ThrowHelper.CheckRange(start, length, array is null ? 0 : array.Length);
        _object = array;
        _start = start;
        Length = length;
    }

    internal ReadOnlyMemory(object? owner, int start, int length)
    {
        _object = owner;
        _start = start;
        Length = length;
    }

    public static ReadOnlyMemory<T> Empty => default;

    public int Length { get; }

    public bool IsEmpty => Length == 0;

    public unsafe ReadOnlySpan<T> Span
    {
        get
        {
            if (MethodTable.Of<T>() == MethodTable.Of<char>() && _object is string text)
            {
                ReadOnlySpan<char> characters = text.AsSpan(_start, Length);
                return new ReadOnlySpan<T>(ref Unsafe.As<char, T>(ref characters._reference), Length);
            }

            return new ReadOnlySpan<T>(Unsafe.As<T[]>(_object), _start, Length);
        }
    }

    public static implicit operator ReadOnlyMemory<T>(T[]? array) => new(array);

    public ReadOnlyMemory<T> Slice(int start) => Slice(start, Length - start);

    public ReadOnlyMemory<T> Slice(int start, int length)
    {
        ThrowHelper.CheckRange(start, length, Length);
        return new ReadOnlyMemory<T>(_object, _start + start, length);
    }

    public void CopyTo(Memory<T> destination) => Span.CopyTo(destination.Span);

    public bool TryCopyTo(Memory<T> destination) => Span.TryCopyTo(destination.Span);

    public T[] ToArray() => Span.ToArray();

    public bool Equals(ReadOnlyMemory<T> other) => _object == other._object && _start == other._start && Length == other.Length;

    public override bool Equals(object? obj) => obj is ReadOnlyMemory<T> other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_object, _start, Length);

    public override string ToString() => Span.ToString();
}
