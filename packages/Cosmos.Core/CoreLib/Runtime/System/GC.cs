using System.Runtime;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>
/// The collector of the program below. There is one generation, objects never move, and nothing is finalized.
/// </summary>
public static class GC
{
    public static int MaxGeneration => 0;

    /// <summary>Not inlined, so that the caller has the reference up to here.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void KeepAlive(object? obj) { }

    public static void SuppressFinalize(object obj) { }

    /// <summary>A whole collection. Does nothing where interrupts are masked.</summary>
    public static void Collect() => RuntimeImports.GcCollect();

    public static void Collect(int generation) => Collect();

    public static int CollectionCount(int generation) => generation == 0 ? (int)RuntimeImports.GcCollectionCount() : 0;

    /// <summary>Bytes of all objects, with garbage that is not yet collected.</summary>
    public static long GetTotalMemory(bool forceFullCollection)
    {
        if (forceFullCollection)
        {
            Collect();
        }

        return (long)RuntimeImports.GcTotalMemory();
    }
}
