using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Runtime;

/// <summary><c>throw</c>: x0 is the exception; the report needs the thrower's address and frame record too.</summary>
[ForceInclude, AsmLabel("RhpThrowEx")]
public sealed class ThrowAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Mov(X1, X30);
        aAssembler.Mov(X2, X29);
        aAssembler.B("CosmosThrow");
    }
}

/// <summary><c>throw;</c> without a catch to be in cannot happen: nothing is caught yet.</summary>
[ForceInclude, AsmLabel("RhpRethrow")]
public sealed class RethrowAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Mov(X0, Xzr);
        aAssembler.B("RhpThrowEx");
    }
}

/// <summary>The caller's x29, for the base library's own reports.</summary>
[ForceInclude, AsmLabel("CosmosFramePointer")]
public sealed class FramePointerAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Mov(X0, X29);
        aAssembler.Ret();
    }
}
