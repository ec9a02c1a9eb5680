using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Runtime;

/// <summary>
/// ilc stores a reference by calling a barrier: x14 is the destination, x15 the reference; x14 leaves 8 higher. Nothing
/// collects garbage, so the store is all there is.
/// </summary>
[ForceInclude, AsmLabel("RhpAssignRefArm64")]
public sealed class AssignRefAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Str(X15, MemPost(X14, 8));
        aAssembler.Ret();
    }
}

/// <summary>The same where the destination may lie outside the heap.</summary>
[ForceInclude, AsmLabel("RhpCheckedAssignRefArm64")]
public sealed class CheckedAssignRefAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Str(X15, MemPost(X14, 8));
        aAssembler.Ret();
    }
}

/// <summary>Copies a reference from x13 to x14 and steps both: part of a struct copy.</summary>
[ForceInclude, AsmLabel("RhpByRefAssignRefArm64")]
public sealed class ByRefAssignRefAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Ldr(X15, MemPost(X13, 8));
        aAssembler.Str(X15, MemPost(X14, 8));
        aAssembler.Ret();
    }
}

/// <summary>The barrier by its C name: destination in x0, reference in x1.</summary>
[ForceInclude, AsmLabel("RhpAssignRef")]
public sealed class AssignRefCallAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Str(X1, Mem(X0));
        aAssembler.Ret();
    }
}
