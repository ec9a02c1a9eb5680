using Cosmos.Core;
using IL2CPU.API.Attribs;

namespace Guest.Plugs;

/// <summary>A guest lives on the heap inside its image: it has no page allocator to grow from.</summary>
[Plug(Target = typeof(Heap))]
public static class HeapImpl
{
    [PlugMethod]
    public static bool Grow(ulong bytes) => false;
}
