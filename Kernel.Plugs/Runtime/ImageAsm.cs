using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Runtime;

/// <summary>The address of ilc's start-up tables: the one entry of the section <c>__modules</c> (kernel.ld).</summary>
[ForceInclude, AsmLabel("CosmosReadyToRunHeader")]
public sealed class ReadyToRunHeaderAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.LoadAddress(X0, "__modules_start");
        aAssembler.Ldr(X0, Mem(X0));
        aAssembler.Ret();
    }
}
