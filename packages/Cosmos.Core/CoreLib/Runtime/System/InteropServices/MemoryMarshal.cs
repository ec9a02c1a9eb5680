using System.Runtime.CompilerServices;

namespace System.Runtime.InteropServices;

/// <summary>Views of memory as other types.</summary>
public static unsafe class MemoryMarshal
{
    [Intrinsic]
    public static ref T GetArrayDataReference<T>(T[] array) => ref Unsafe.As<byte, T>(ref Unsafe.As<RawArrayData>(array).Data);

    public static ref byte GetArrayDataReference(Array array) => ref Unsafe.As<RawArrayData>(array).Data;

    public static ref T GetReference<T>(Span<T> span) => ref span._reference;

    public static ref T GetReference<T>(ReadOnlySpan<T> span) => ref span._reference;

    public static Span<T> CreateSpan<T>(scoped ref T reference, int length) => new(ref Unsafe.AsRef(in reference), length);

    public static ReadOnlySpan<T> CreateReadOnlySpan<T>(scoped ref readonly T reference, int length) => new(ref Unsafe.AsRef(in reference), length);

    public static Span<byte> AsBytes<T>(Span<T> span) where T : struct =>
        new(ref Unsafe.As<T, byte>(ref GetReference(span)), checked(span.Length * Unsafe.SizeOf<T>()));

    public static ReadOnlySpan<byte> AsBytes<T>(ReadOnlySpan<T> span) where T : struct =>
        new(ref Unsafe.As<T, byte>(ref GetReference(span)), checked(span.Length * Unsafe.SizeOf<T>()));

    public static Span<TTo> Cast<TFrom, TTo>(Span<TFrom> span) where TFrom : struct where TTo : struct => new(
        ref Unsafe.As<TFrom, TTo>(ref GetReference(span)), (int)((long)span.Length * Unsafe.SizeOf<TFrom>() / Unsafe.SizeOf<TTo>()));

    public static ReadOnlySpan<TTo> Cast<TFrom, TTo>(ReadOnlySpan<TFrom> span) where TFrom : struct where TTo : struct => new(
        ref Unsafe.As<TFrom, TTo>(ref GetReference(span)), (int)((long)span.Length * Unsafe.SizeOf<TFrom>() / Unsafe.SizeOf<TTo>()));

    public static T Read<T>(ReadOnlySpan<byte> source) where T : struct
    {
        CheckLength<T>(source.Length);
        return Unsafe.ReadUnaligned<T>(ref GetReference(source));
    }

    public static void Write<T>(Span<byte> destination, in T value) where T : struct
    {
        CheckLength<T>(destination.Length);
        Unsafe.WriteUnaligned(ref GetReference(destination), value);
    }

    private static void CheckLength<T>(int length)
    {
        if (length < Unsafe.SizeOf<T>())
        {
            throw new ArgumentOutOfRangeException(nameof(length), "the span is shorter than the value");
        }
    }
}
