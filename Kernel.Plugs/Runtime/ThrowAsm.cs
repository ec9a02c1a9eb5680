using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Runtime;

/// <summary><c>throw</c>: x0 is the exception. Unwinding starts from the thrower's registers.</summary>
[ForceInclude, AsmLabel("RhpThrowEx")]
public sealed class ThrowAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        UnwindAssembly.PushRegisters(aAssembler);
        aAssembler.Mov(X1, Sp);
        aAssembler.Bl("CosmosThrow");
        aAssembler.Brk(0);
    }
}

/// <summary><c>throw;</c> in a catch handler.</summary>
[ForceInclude, AsmLabel("RhpRethrow")]
public sealed class RethrowAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        UnwindAssembly.PushRegisters(aAssembler);
        aAssembler.Mov(X0, Sp);
        aAssembler.Bl("CosmosRethrow");
        aAssembler.Brk(0);
    }
}

/// <summary>Where the linker and the funclet calls have put what unwinding needs; x0 is the base library's UnwindPlaces.</summary>
[ForceInclude, AsmLabel("CosmosUnwindPlaces")]
public sealed class UnwindPlacesAsm : AssemblerMethod
{
    /// <summary>In the order of the structure's fields.</summary>
    private static readonly string[] s_places =
    [
        "__eh_frame_header", CatchAsm.Return, FaultAsm.Return, FilterAsm.Return, "__runtime_helpers_start", "__runtime_helpers_end",
    ];

    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        foreach (string place in s_places)
        {
            aAssembler.LoadAddress(X1, place);
            aAssembler.Str(X1, MemPost(X0, 8));
        }

        aAssembler.Ret();
    }
}
