using Cosmos.Core;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Processor;

[Plug(Target = typeof(Mmio))]
public static class MmioImpl
{
    [PlugMethod(Assembler = typeof(MmioRead32Asm))]
    public static uint Read32(nuint address) => throw null!;

    [PlugMethod(Assembler = typeof(MmioWrite32Asm))]
    public static void Write32(nuint address, uint value) => throw null!;

    [PlugMethod(Assembler = typeof(MmioRead64Asm))]
    public static ulong Read64(nuint address) => throw null!;

    [PlugMethod(Assembler = typeof(MmioWrite64Asm))]
    public static void Write64(nuint address, ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(MmioWrite8Asm))]
    public static void Write8(nuint address, byte value) => throw null!;
}

public sealed class MmioRead32Asm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Ldr(W0, Mem(X0));
        aAssembler.Ret();
    }
}

public sealed class MmioWrite32Asm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Str(W1, Mem(X0));
        aAssembler.Ret();
    }
}

public sealed class MmioRead64Asm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Ldr(X0, Mem(X0));
        aAssembler.Ret();
    }
}

public sealed class MmioWrite64Asm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Str(X1, Mem(X0));
        aAssembler.Ret();
    }
}

public sealed class MmioWrite8Asm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Strb(W1, Mem(X0));
        aAssembler.Ret();
    }
}
