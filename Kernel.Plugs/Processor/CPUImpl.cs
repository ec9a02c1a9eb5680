using Cosmos.Core;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Processor;

[Plug(Target = typeof(CPU))]
public static unsafe class CPUImpl
{
    [PlugMethod(Assembler = typeof(CPULocalAsm))]
    public static CpuLocal* Local() => throw null!;

    [PlugMethod(Assembler = typeof(CPUWaitForInterruptAsm))]
    public static void WaitForInterrupt() => throw null!;

    [PlugMethod(Assembler = typeof(CPUYieldAsm))]
    public static void Yield() => throw null!;

    [PlugMethod(Assembler = typeof(CPUEnableInterruptsAsm))]
    public static void EnableInterrupts() => throw null!;

    [PlugMethod(Assembler = typeof(CPUDisableInterruptsAsm))]
    public static void DisableInterrupts() => throw null!;

    [PlugMethod(Assembler = typeof(CPUSaveAndDisableInterruptsAsm))]
    public static ulong SaveAndDisableInterrupts() => throw null!;

    [PlugMethod(Assembler = typeof(CPURestoreInterruptsAsm))]
    public static void RestoreInterrupts(ulong daif) => throw null!;

    [PlugMethod(Assembler = typeof(CPUFramePointerAsm))]
    public static ulong FramePointer() => throw null!;
}

public sealed class CPULocalAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Mrs(X0, SysReg.TpidrEl2);
        aAssembler.Ret();
    }
}

public sealed class CPUWaitForInterruptAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Dsb(BarrierOption.Sy);
        aAssembler.Wfi();
        aAssembler.Ret();
    }
}

/// <summary>The base library's locks call it by its label too.</summary>
[ForceInclude, AsmLabel("CosmosYield")]
public sealed class CPUYieldAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Yield();
        aAssembler.Ret();
    }
}

public sealed class CPUEnableInterruptsAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.MsrDaifClr(Daif.A | Daif.I);
        aAssembler.Ret();
    }
}

public sealed class CPUDisableInterruptsAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.MsrDaifSet(Daif.I);
        aAssembler.Ret();
    }
}

/// <summary>The base library's allocator calls it by its label too.</summary>
[ForceInclude, AsmLabel("CosmosDisableInterrupts")]
public sealed class CPUSaveAndDisableInterruptsAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Mrs(X0, SysReg.Daif);
        aAssembler.MsrDaifSet(Daif.I);
        aAssembler.Ret();
    }
}

[ForceInclude, AsmLabel("CosmosRestoreInterrupts")]
public sealed class CPURestoreInterruptsAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Msr(SysReg.Daif, X0);
        aAssembler.Ret();
    }
}

public sealed class CPUFramePointerAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Mov(X0, X29);
        aAssembler.Ret();
    }
}

/// <summary>The bits of DAIFSet and DAIFClr (Arm ARM C5.2.2).</summary>
internal static class Daif
{
    public const int I = 2;
    public const int A = 4;
}
