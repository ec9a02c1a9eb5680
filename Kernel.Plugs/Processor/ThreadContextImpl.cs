using Cosmos.Core;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Processor;

[Plug(Target = typeof(ThreadContext))]
public static unsafe class ThreadContextImpl
{
    [PlugMethod(Assembler = typeof(ThreadSwitchAsm))]
    public static void Switch(ulong* savedStackPointer, ulong stackPointer) => throw null!;

    [PlugMethod(Assembler = typeof(ThreadStartAddressAsm))]
    public static ulong StartAddress() => throw null!;
}

/// <summary>
/// Saves what AAPCS64 6.1 makes a callee keep, changes stacks, restores the other thread's. While a guest's FP state is
/// live, the first access to d8 traps and is saved to its vCPU (GuestFpTrapAsm); nothing here has to know.
/// </summary>
public sealed class ThreadSwitchAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        int size = StructOffset.SizeOf<SwitchFrame>();
        a.Sub(Sp, Sp, size);
        foreach ((Register first, Register second, int offset) in Pairs())
        {
            a.Stp(first, second, Mem(Sp, offset));
        }

        a.Mov(X2, Sp);
        a.Str(X2, Mem(X0));
        a.Mov(Sp, X1);
        foreach ((Register first, Register second, int offset) in Pairs())
        {
            a.Ldp(first, second, Mem(Sp, offset));
        }

        a.Add(Sp, Sp, size);
        a.Ret();
    }

    private static (Register, Register, int)[] Pairs() =>
    [
        (X19, X20, StructOffset.Of<SwitchFrame>(nameof(SwitchFrame.X19))),
        (X21, X22, StructOffset.Of<SwitchFrame>(nameof(SwitchFrame.X21))),
        (X23, X24, StructOffset.Of<SwitchFrame>(nameof(SwitchFrame.X23))),
        (X25, X26, StructOffset.Of<SwitchFrame>(nameof(SwitchFrame.X25))),
        (X27, X28, StructOffset.Of<SwitchFrame>(nameof(SwitchFrame.X27))),
        (X29, X30, StructOffset.Of<SwitchFrame>(nameof(SwitchFrame.X29))),
        (D8, D9, StructOffset.Of<SwitchFrame>(nameof(SwitchFrame.D8))),
        (D10, D11, StructOffset.Of<SwitchFrame>(nameof(SwitchFrame.D10))),
        (D12, D13, StructOffset.Of<SwitchFrame>(nameof(SwitchFrame.D12))),
        (D14, D15, StructOffset.Of<SwitchFrame>(nameof(SwitchFrame.D14))),
    ];
}

public sealed class ThreadStartAddressAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.LoadAddress(X0, "CosmosThreadStartStub");
        aAssembler.Ret();
    }
}

/// <summary>The first code of a new thread: no frame record and no return address, so that stack traces end here.</summary>
[ForceInclude, AsmLabel("CosmosThreadStartStub")]
public sealed class ThreadStartAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Mov(X29, Xzr);
        aAssembler.Mov(X30, Xzr);
        aAssembler.B("CosmosThreadStart");
    }
}
