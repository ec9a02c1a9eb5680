using Cosmos.Core;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;

namespace Kernel.Plugs.Memory;

/// <summary>The base library starts itself; its method has a symbol because no project can refer to it.</summary>
[Plug(Target = typeof(RuntimeStartup))]
public static class RuntimeStartupImpl
{
    [PlugMethod(Assembler = typeof(RuntimeStartupAsm))]
    public static void Initialize(nuint heapStart, nuint heapLength) => throw null!;
}

public sealed class RuntimeStartupAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo) => aAssembler.B("CosmosRuntimeInitialize");
}
