using Cosmos.Core;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Processor;

[Plug(Target = typeof(Processors))]
public static class ProcessorsImpl
{
    [PlugMethod(Assembler = typeof(SecondaryEntryAddressAsm))]
    public static ulong EntryAddress() => throw null!;
}

public sealed class SecondaryEntryAddressAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.LoadAddress(X0, "CosmosSecondaryEntry");
        aAssembler.Ret();
    }
}

/// <summary>
/// Where firmware starts a CPU: at EL2, MMU off, x0 = its ProcessorStart (DEN0022 5.6). Takes over the kernel's map, which has
/// this code at its physical address, and enters C#.
/// </summary>
[ForceInclude, AsmLabel("CosmosSecondaryEntry")]
public sealed class SecondaryEntryAsm : AssemblerMethod
{
    private const int DaifAll = 0xF;
    private const int El2 = 2;

    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        a.MsrDaifSet(DaifAll);
        a.Mov(X20, X0);
        a.Mrs(X0, SysReg.CurrentEL);
        a.Lsr(X0, X0, 2);
        a.Cmp(X0, El2);
        a.B(Condition.Ne, "Park");
        Load(a, nameof(ProcessorStart.Local));
        a.Bl("SetEl2Registers");
        Load(a, nameof(ProcessorStart.Mair));
        a.Msr(SysReg.MairEl2, X0);
        Load(a, nameof(ProcessorStart.Tcr));
        a.Msr(SysReg.TcrEl2, X0);
        Load(a, nameof(ProcessorStart.Ttbr0));
        a.Msr(SysReg.Ttbr0El2, X0);
        a.Tlbi("alle2");
        a.Ic("iallu");
        a.Dsb(BarrierOption.Sy);
        a.Isb();
        Load(a, nameof(ProcessorStart.Sctlr));
        a.Msr(SysReg.SctlrEl2, X0);
        a.Isb();
        Load(a, nameof(ProcessorStart.StackTop));
        a.Mov(Sp, X0);
        a.Mov(X29, Xzr);
        a.Mov(X30, Xzr);
        a.B("CosmosSecondaryMain");
    }

    private static void Load(Assembler a, string field) => a.Ldr(X0, Mem(X20, StructOffset.Of<ProcessorStart>(field)));
}
