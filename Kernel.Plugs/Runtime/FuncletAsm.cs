using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Runtime;

/// <summary>
/// Runs a catch handler: x0 the exception, x1 the handler, x2 its method's registers, x3 the dispatch. It returns the address at which the
/// method goes on, on the method's own stack; everything below is over.
/// </summary>
[ForceInclude, AsmLabel("CosmosCallCatch")]
public sealed class CatchAsm : AssemblerMethod
{
    internal const string Return = "CosmosCatchReturn";

    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        FuncletAssembly.Push(a, X3, X2);
        UnwindAssembly.LoadKept(a, X2, 0);
        FuncletAssembly.Call(a, X1, Return);
        FuncletAssembly.LoadRegisters(a, X2);
        a.Ldr(X2, Mem(X2, UnwindAssembly.SpOffset));
        a.Mov(Sp, X2);
        a.Br(X0);
    }
}

/// <summary>Runs a finally or fault handler: x0 the handler, x1 its method's registers, which it may change, x2 the dispatch.</summary>
[ForceInclude, AsmLabel("CosmosCallFault")]
public sealed class FaultAsm : AssemblerMethod
{
    internal const string Return = "CosmosFaultReturn";

    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        FuncletAssembly.Push(a, X2, X1);
        UnwindAssembly.LoadKept(a, X1, 0);
        FuncletAssembly.Call(a, X0, Return);
        FuncletAssembly.LoadRegisters(a, X1);
        UnwindAssembly.StoreKept(a, X1);
        FuncletAssembly.PopAndReturn(a);
    }
}

/// <summary>Asks a filter: x0 the exception, x1 the filter, x2 its method's registers. Its answer is in x0.</summary>
[ForceInclude, AsmLabel("CosmosCallFilter")]
public sealed class FilterAsm : AssemblerMethod
{
    internal const string Return = "CosmosFilterReturn";

    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        FuncletAssembly.Push(a, Xzr, X2);
        a.Ldr(X29, Mem(X2, UnwindAssembly.FpOffset));
        FuncletAssembly.Call(a, X1, Return);
        FuncletAssembly.PopAndReturn(a);
    }
}
