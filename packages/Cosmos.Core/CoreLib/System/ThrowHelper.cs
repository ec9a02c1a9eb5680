using System.Diagnostics.CodeAnalysis;

namespace System;

/// <summary>Throws out of line, so that the callers stay small enough to inline.</summary>
internal static class ThrowHelper
{
    [DoesNotReturn]
    public static void ThrowIndexOutOfRange() => throw new IndexOutOfRangeException();

    [DoesNotReturn]
    public static void ThrowArgumentOutOfRange(string? name = null) => throw new ArgumentOutOfRangeException(name);

    [DoesNotReturn]
    public static void ThrowDestinationTooShort() => throw new ArgumentException("Destination is too short.", "destination");

    [DoesNotReturn]
    public static void ThrowArrayTypeMismatch() => throw new ArrayTypeMismatchException();

    [DoesNotReturn]
    public static void ThrowNoValue() => throw new InvalidOperationException("Nullable object must have a value.");

    [DoesNotReturn]
    public static void ThrowVersionChanged() => throw new InvalidOperationException("Collection was modified; enumeration operation may not execute.");

    [DoesNotReturn]
    public static void ThrowEmpty() => throw new InvalidOperationException("The collection is empty.");

    [DoesNotReturn]
    public static void ThrowReadOnly() => throw new NotSupportedException("Collection is read-only.");

    public static void CheckIndex(int index, int count)
    {
        if ((uint)index >= (uint)count)
        {
            ThrowArgumentOutOfRange(nameof(index));
        }
    }

    /// <summary>A range of a collection: start and length, as the arguments of a Slice.</summary>
    public static void CheckRange(int start, int length, int count)
    {
        if ((ulong)(uint)start + (uint)length > (uint)count)
        {
            ThrowArgumentOutOfRange(nameof(start));
        }
    }
}
