namespace System;

/// <summary>Nothing is collected: these are the members that ordinary code calls, with that meaning.</summary>
public static class GC
{
    public static void KeepAlive(object? obj) { }

    public static void SuppressFinalize(object obj) { }

    public static void Collect() { }

    /// <summary>Bytes allocated since start.</summary>
    public static long GetTotalMemory(bool forceFullCollection) => (long)Runtime.KernelHeap.AllocatedBytes;
}
