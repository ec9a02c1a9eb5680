using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Exceptions;

/// <summary>An interrupt while the kernel ran: C# handles it, perhaps runs other threads, and the interrupted code goes on.</summary>
[ForceInclude, AsmLabel("CosmosEl2Irq")]
public sealed class El2IrqAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        ExceptionFrameAssembly.Push(aAssembler);
        aAssembler.Bl("CosmosIrq");
        ExceptionFrameAssembly.PopAndReturn(aAssembler);
    }
}

/// <summary>
/// A synchronous exception of the kernel's own code: an FP access that finds a guest's registers there is put right
/// (GuestFpTrapAsm), anything else ends in a panic report.
/// </summary>
[ForceInclude, AsmLabel("CosmosEl2Synchronous")]
public sealed class El2SynchronousAsm : AssemblerMethod
{
    /// <summary>ESR_EL2.EC of a trapped SVE, SIMD or floating-point access (Arm ARM D24.2.40).</summary>
    private const int SimdFpAccess = 0x07;

    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        a.Sub(Sp, Sp, 16);
        StackGuardAssembly.Check(a);
        a.Stp(X0, X1, Mem(Sp, 0));
        a.Mrs(X0, SysReg.EsrEl2);
        a.Lsr(X0, X0, 26);
        a.Cmp(X0, SimdFpAccess);
        a.B(Condition.Eq, "CosmosGuestFpTrap");
        a.Label("CosmosEl2Fault");
        a.Ldp(X0, X1, MemPost(Sp, 16));
        ExceptionFrameAssembly.Push(a);
        a.Bl("CosmosSynchronous");
        a.B("Park");
    }
}

/// <summary>An asynchronous external abort while the kernel ran.</summary>
[ForceInclude, AsmLabel("CosmosEl2SError")]
public sealed class El2SErrorAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        ExceptionFrameAssembly.Push(aAssembler);
        aAssembler.Bl("CosmosSError");
        aAssembler.B("Park");
    }
}

/// <summary>A vector that nothing can take: FIQs are not routed here, and SP_EL0 is never selected.</summary>
[ForceInclude, AsmLabel("CosmosEl2Unexpected")]
public sealed class El2UnexpectedAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.MsrSpSel(1);
        ExceptionFrameAssembly.Push(aAssembler);
        aAssembler.Bl("CosmosSynchronous");
        aAssembler.B("Park");
    }
}
