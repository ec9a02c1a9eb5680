using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using Kernel.Plugs.Processor;

namespace Kernel.Plugs.Guest;

/// <summary>Each Read and Write method is the register that it is named after.</summary>
[Plug(TargetName = "Hypervisor.Machine.El2Registers, Hypervisor.Machine", IsOptional = true)]
public static class El2RegistersImpl
{
    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteHcrEl2(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteHstrEl2(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadMdcrEl2() => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteMdcrEl2(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteCnthctlEl2(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteCntvoffEl2(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteVtcrEl2(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteVttbrEl2(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteVpidrEl2(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteVmpidrEl2(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(InvalidateGuestTlbAsm))]
    public static void InvalidateGuestTlb() => throw null!;

    [PlugMethod(Assembler = typeof(InvalidateAllGuestTlbsAsm))]
    public static void InvalidateAllGuestTlbs() => throw null!;
}

public sealed class InvalidateGuestTlbAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Isb();
        aAssembler.Tlbi("vmalle1");
        aAssembler.Dsb(BarrierOption.Nsh);
        aAssembler.Isb();
        aAssembler.Ret();
    }
}

public sealed class InvalidateAllGuestTlbsAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Dsb(BarrierOption.Ishst);
        aAssembler.Tlbi("alle1is");
        aAssembler.Dsb(BarrierOption.Ish);
        aAssembler.Isb();
        aAssembler.Ret();
    }
}
