using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>The base of arrays: one-dimensional, zero-based; the build refuses to make others.</summary>
public abstract unsafe partial class Array : IEnumerable
{
    public const int MaxArrayLength = 0x7FFFFFC7;

    // ilc lays an array out as method table, length, padding, elements.
    internal int _numComponents;

    public int Length => _numComponents;

    public long LongLength => _numComponents;

    internal nuint NativeLength => (nuint)(uint)_numComponents;

    public int Rank => 1;

    public int GetLength(int dimension) => dimension == 0 ? Length : throw new IndexOutOfRangeException();

    IEnumerator IEnumerable.GetEnumerator() => new ArrayElements(this);

    public static T[] Empty<T>() => EmptyArray<T>.Value;

    public static void Clear(Array array) => Buffer.ZeroMemory(ref Unsafe.As<RawArrayData>(array).Data, ByteLength(array));

    public static void Clear(Array array, int index, int length)
    {
        CheckRange(array, index, length);
        nuint size = array.GetMethodTable()->ComponentSize;
        Buffer.ZeroMemory(ref Unsafe.Add(ref Unsafe.As<RawArrayData>(array).Data, (nuint)index * size), (nuint)length * size);
    }

    public static void Copy(Array sourceArray, Array destinationArray, int length) => Copy(sourceArray, 0, destinationArray, 0, length);

    /// <summary>Copies elements between arrays of the same type; ranges may overlap.</summary>
    public static void Copy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
    {
        CheckRange(sourceArray, sourceIndex, length);
        CheckRange(destinationArray, destinationIndex, length);
        if (!TypeCastable(sourceArray.GetMethodTable(), destinationArray.GetMethodTable()))
        {
            throw new ArrayTypeMismatchException();
        }

        nuint size = sourceArray.GetMethodTable()->ComponentSize;
        Buffer.Move(
            sourceArray.GetMethodTable(),
            ref Unsafe.Add(ref Unsafe.As<RawArrayData>(destinationArray).Data, (nuint)destinationIndex * size),
            ref Unsafe.Add(ref Unsafe.As<RawArrayData>(sourceArray).Data, (nuint)sourceIndex * size),
            (nuint)length * size);
    }

    public void CopyTo(Array array, int index) => Copy(this, 0, array, index, Length);

    public static void Resize<T>(ref T[]? array, int newSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(newSize);
        T[]? old = array;
        if (old is not null && old.Length == newSize)
        {
            return;
        }

        T[] resized = new T[newSize];
        if (old is not null)
        {
            Copy(old, resized, old.Length < newSize ? old.Length : newSize);
        }

        array = resized;
    }

    private static bool TypeCastable(MethodTable* source, MethodTable* target) => System.Runtime.TypeCast.IsAssignable(source, target);

    private static nuint ByteLength(Array array) => array.NativeLength * array.GetMethodTable()->ComponentSize;

    private static void CheckRange(Array array, int index, int length)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (index < 0 || length < 0 || index > array.Length - length)
        {
            throw new ArgumentOutOfRangeException(nameof(length), "the range lies outside the array");
        }
    }

    private static class EmptyArray<T>
    {
        internal static readonly T[] Value = new T[0];
    }
}
