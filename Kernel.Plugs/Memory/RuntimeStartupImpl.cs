using Cosmos.Core;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;

namespace Kernel.Plugs.Memory;

/// <summary>The base library starts itself; its methods have symbols because no project can refer to it.</summary>
[Plug(Target = typeof(RuntimeStartup))]
public static class RuntimeStartupImpl
{
    [PlugMethod(Assembler = typeof(RuntimeStartupAsm))]
    public static void Initialize() => throw null!;

    [PlugMethod(Assembler = typeof(RuntimeSectionAsm))]
    public static void FindSection(int section, out ulong start, out ulong end) => throw null!;
}

public sealed class RuntimeStartupAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo) => aAssembler.B("CosmosRuntimeInitialize");
}

public sealed class RuntimeSectionAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo) => aAssembler.B("CosmosRuntimeSection");
}
