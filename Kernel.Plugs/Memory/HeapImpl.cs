using Cosmos.Core;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;

namespace Kernel.Plugs.Memory;

/// <summary>The base library's heap has a symbol because no project can refer to it.</summary>
[Plug(Target = typeof(Heap))]
public static class HeapImpl
{
    [PlugMethod(Assembler = typeof(HeapAddRegionAsm))]
    public static void AddRegion(nuint start, nuint length) => throw null!;
}

public sealed class HeapAddRegionAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo) => aAssembler.B("CosmosHeapAddRegion");
}
