#pragma warning disable CS8500 // pointers to references: objects never move here
using System.Runtime.CompilerServices;

namespace System.Threading;

/// <summary>
/// Atomic operations. The JIT replaces the intrinsics by exclusive or LSE instructions; the recursion in their bodies is how it
/// knows them, as a call that is not replaced would never end.
/// </summary>
public static unsafe class Interlocked
{
    [Intrinsic]
    public static int CompareExchange(ref int location1, int value, int comparand) => CompareExchange(ref location1, value, comparand);

    [Intrinsic]
    public static long CompareExchange(ref long location1, long value, long comparand) => CompareExchange(ref location1, value, comparand);

    public static uint CompareExchange(ref uint location1, uint value, uint comparand) =>
        (uint)CompareExchange(ref Unsafe.As<uint, int>(ref location1), (int)value, (int)comparand);

    public static ulong CompareExchange(ref ulong location1, ulong value, ulong comparand) =>
        (ulong)CompareExchange(ref Unsafe.As<ulong, long>(ref location1), (long)value, (long)comparand);

    public static nint CompareExchange(ref nint location1, nint value, nint comparand) =>
        (nint)CompareExchange(ref Unsafe.As<nint, long>(ref location1), value, comparand);

    public static T CompareExchange<T>(ref T location1, T value, T comparand) where T : class?
    {
        long old = CompareExchange(ref Unsafe.As<T, long>(ref location1), *(long*)&value, *(long*)&comparand);
        System.Runtime.RuntimeImports.Shade(*(nint*)&value);
        return *(T*)&old;
    }

    [Intrinsic]
    public static int Exchange(ref int location1, int value) => Exchange(ref location1, value);

    [Intrinsic]
    public static long Exchange(ref long location1, long value) => Exchange(ref location1, value);

    public static uint Exchange(ref uint location1, uint value) => (uint)Exchange(ref Unsafe.As<uint, int>(ref location1), (int)value);

    public static ulong Exchange(ref ulong location1, ulong value) => (ulong)Exchange(ref Unsafe.As<ulong, long>(ref location1), (long)value);

    public static T Exchange<T>(ref T location1, T value) where T : class?
    {
        long old = Exchange(ref Unsafe.As<T, long>(ref location1), *(long*)&value);
        System.Runtime.RuntimeImports.Shade(*(nint*)&value);
        return *(T*)&old;
    }

    [Intrinsic]
    internal static int ExchangeAdd(ref int location1, int value) => ExchangeAdd(ref location1, value);

    [Intrinsic]
    internal static long ExchangeAdd(ref long location1, long value) => ExchangeAdd(ref location1, value);

    public static int Add(ref int location1, int value) => ExchangeAdd(ref location1, value) + value;

    public static long Add(ref long location1, long value) => ExchangeAdd(ref location1, value) + value;

    public static int Increment(ref int location) => Add(ref location, 1);

    public static long Increment(ref long location) => Add(ref location, 1);

    public static ulong Increment(ref ulong location) => (ulong)Add(ref Unsafe.As<ulong, long>(ref location), 1);

    public static uint Increment(ref uint location) => (uint)Add(ref Unsafe.As<uint, int>(ref location), 1);

    public static int Decrement(ref int location) => Add(ref location, -1);

    public static long Decrement(ref long location) => Add(ref location, -1);

    public static long Read(ref readonly long location) => Volatile.Read(in location);

    public static int And(ref int location1, int value)
    {
        int old;
        do
        {
            old = location1;
        }
        while (CompareExchange(ref location1, old & value, old) != old);

        return old;
    }

    public static int Or(ref int location1, int value)
    {
        int old;
        do
        {
            old = location1;
        }
        while (CompareExchange(ref location1, old | value, old) != old);

        return old;
    }

    [Intrinsic]
    public static void MemoryBarrier() => MemoryBarrier();
}
