using System.Runtime.CompilerServices;

namespace Cosmos.Core;

/// <summary>
/// Stores references without the write barrier, where each instruction counts. Only for objects that are roots for as long as the reference
/// may be there, such as a thread, which its stack keeps: a collection finds them whatever is stored where.
/// </summary>
public static class Rooted
{
    /// <summary>Stores a reference to such an object, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set<T>(ref T? place, T? value)
        where T : class => Store(ref Unsafe.As<T?, object?>(ref place), value);

    /// <summary>A plug replaces it: the host's collector needs its barrier.</summary>
    internal static void Store(ref object? place, object? value) => place = value;
}
