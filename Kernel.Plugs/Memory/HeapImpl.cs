using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using Kernel.Plugs.Runtime;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Memory;

/// <summary>The state that the heap shares with the write barriers.</summary>
[Plug(TargetName = "Cosmos.Core.Heap, Cosmos.Core")]
public static class HeapImpl
{
    [PlugMethod(Assembler = typeof(HeapBarrierAsm))]
    public static unsafe Cosmos.Core.BarrierState* Barrier() => throw null!;
}

public sealed class HeapBarrierAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.LoadAddress(X0, WriteBarrierAssembly.StateLabel);
        aAssembler.Ret();
    }
}
