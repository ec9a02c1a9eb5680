using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>The base library's own start.</summary>
public static class RuntimeStartup
{
    /// <summary>ilc's number of the table of the blocks that hold classes' static references.</summary>
    internal const int StaticReferences = 201;

    /// <summary>ilc's number of the objects that it has made at build time, one behind the other.</summary>
    internal const int FrozenObjects = 206;

    /// <summary>
    /// Makes static fields and type checks work, once there is a heap. Nothing may touch a static field of reference type before it
    /// returns.
    /// </summary>
    [PlugMethod(PlugRequired = true)]
    public static void Initialize() => throw null!;

    /// <summary>Where a section of ilc's tables lies; 0 to 0 when there is none.</summary>
    [PlugMethod(PlugRequired = true)]
    internal static void FindSection(int section, out ulong start, out ulong end) => throw null!;
}
