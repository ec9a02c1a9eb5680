using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>The base library's own start.</summary>
public static class RuntimeStartup
{
    /// <summary>
    /// Makes static fields, type checks and <c>new</c> work, with the given zeroed memory as the first heap region.
    /// Nothing may allocate or touch a static field of reference type before it returns.
    /// </summary>
    [PlugMethod(PlugRequired = true)]
    public static void Initialize(nuint heapStart, nuint heapLength) => throw null!;
}
