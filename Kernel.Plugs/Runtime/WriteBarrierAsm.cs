using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Runtime;

/// <summary>
/// ilc stores a reference by calling a barrier: x14 is the destination, x15 the reference; x14 leaves 8 higher; x12, x15, x16 and x17 may
/// be used. While a collection marks, what is stored becomes grey; else the flag is all that is looked at.
/// </summary>
[ForceInclude, AsmLabel("RhpAssignRefArm64")]
public sealed class AssignRefAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Str(X15, MemPost(X14, 8));
        WriteBarrierAssembly.ShadeWhileMarking(aAssembler);
    }
}

/// <summary>The same where the destination may lie outside the heap.</summary>
[ForceInclude, AsmLabel("RhpCheckedAssignRefArm64")]
public sealed class CheckedAssignRefAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Str(X15, MemPost(X14, 8));
        WriteBarrierAssembly.ShadeWhileMarking(aAssembler);
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
        WriteBarrierAssembly.ShadeWhileMarking(aAssembler);
    }
}

/// <summary>The barrier by its C name: destination in x0, reference in x1.</summary>
[ForceInclude, AsmLabel("RhpAssignRef")]
public sealed class AssignRefCallAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Mov(X14, X0);
        aAssembler.Mov(X15, X1);
        aAssembler.B("RhpAssignRefArm64");
    }
}

/// <summary>For the base library, where it has stored a reference by other means: the reference in x0.</summary>
[ForceInclude, AsmLabel("CosmosShade")]
public sealed class ShadeAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Mov(X15, X0);
        WriteBarrierAssembly.ShadeWhileMarking(aAssembler);
    }
}

/// <summary>The same for all words of a range that may be references: address in x0, bytes in x1, a multiple of 8.</summary>
[ForceInclude, AsmLabel("CosmosShadeWords")]
public sealed class ShadeWordsAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        string next = a.Local("next");
        string done = a.Local("done");
        WriteBarrierAssembly.LoadMarking(a, X12);
        a.Cbz(X12, done);
        a.Mov(X2, X30);
        a.Add(X1, X0, X1);
        a.Label(next);
        a.Ldr(X15, MemPost(X0, 8));
        a.Bl(WriteBarrierAssembly.ShadeLabel);
        a.Cmp(X0, X1);
        a.B(Condition.Lo, next);
        a.Mov(X30, X2);
        a.Label(done);
        a.Ret();
    }
}
