using Internal.Runtime;

namespace System.Runtime.CompilerServices;

/// <summary>Runtime services that C# and libraries use by name.</summary>
public static unsafe class RuntimeHelpers
{
    /// <summary>Objects never move, so the address serves as the hash.</summary>
    public static int GetHashCode(object? o) => (int)(AddressOf(o) >> 3);

    public static new bool Equals(object? o1, object? o2) => o1 == o2;

    /// <summary>Fills a new array from constant data; ilc usually replaces the whole initialisation.</summary>
    [Intrinsic]
    public static void InitializeArray(Array array, RuntimeFieldHandle fldHandle) =>
        Buffer.Memmove(ref Unsafe.As<RawArrayData>(array).Data, ref *(byte*)fldHandle.Value, array.NativeLength * array.GetMethodTable()->ComponentSize);

    [Intrinsic]
    public static ReadOnlySpan<T> CreateSpan<T>(RuntimeFieldHandle fldHandle) => throw new NotSupportedException();

    /// <summary>ilc answers this at build time.</summary>
    [Intrinsic]
    public static bool IsReferenceOrContainsReferences<T>() => throw new NotSupportedException();

    [Intrinsic]
    internal static bool IsBitwiseEquatable<T>() => throw new NotSupportedException();

    /// <summary>Records call this before they print themselves; a kernel stack is checked when its thread is switched.</summary>
    public static void EnsureSufficientExecutionStack() { }

    public static bool TryEnsureSufficientExecutionStack() => true;

    public static int OffsetToStringData => 12;

    public static T[] GetSubArray<T>(T[] array, Range range)
    {
        (int offset, int length) = range.GetOffsetAndLength(array.Length);
        T[] part = new T[length];
        Array.Copy(array, offset, part, 0, length);
        return part;
    }

    private static nuint AddressOf(object? o) => *(nuint*)&o;
}
