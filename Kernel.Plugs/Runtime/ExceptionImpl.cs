using System.Runtime.Unwinding;
using Cosmos.Core;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;

namespace Kernel.Plugs.Runtime;

/// <summary>Exceptions are the base library's; its methods have symbols because no project can refer to it.</summary>
[Plug(Target = typeof(ExceptionTrace))]
public static unsafe class ExceptionTraceImpl
{
    [PlugMethod(Assembler = typeof(ExceptionTraceAsm))]
    public static ulong* Of(nint exception, int* count) => throw null!;
}

public sealed class ExceptionTraceAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo) => aAssembler.B("CosmosExceptionTrace");
}

[Plug(Target = typeof(NullReference))]
public static unsafe class NullReferenceImpl
{
    [PlugMethod(Assembler = typeof(RaiseAsm))]
    public static void Raise(UnwindRegisters* registers, ExceptionFrame* fault) => throw null!;
}

public sealed class RaiseAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo) => aAssembler.B("CosmosThrowNullReference");
}

[Plug(Target = typeof(ExceptionBarrier))]
public static class ExceptionBarrierImpl
{
    [PlugMethod(Assembler = typeof(ExceptionBarrierAsm))]
    public static void Set(nint code) => throw null!;
}

public sealed class ExceptionBarrierAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo) => aAssembler.B("CosmosSetExceptionBarrier");
}
