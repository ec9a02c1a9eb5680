using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Runtime;

/// <summary>
/// An interface call that ilc could not bind: x0 is the receiver, x11 the call site's cell. Looks in the cache that
/// InterfaceDispatch fills; what is not there yet C# finds, with every argument register (x0-x8, q0-q7) kept for the callee.
/// </summary>
[ForceInclude, AsmLabel("RhpInitialDynamicInterfaceDispatch")]
public sealed class InterfaceDispatchAsm : AssemblerMethod
{
    private const int FrameSize = 16 + 80 + 128;
    private const ulong EntrySize = 32;

    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        a.Global("RhpInitialInterfaceDispatch");
        a.Label("RhpInitialInterfaceDispatch");
        LookInCache(a);
        a.Stp(X29, X30, MemPre(Sp, -FrameSize));
        a.Mov(X29, Sp);
        MoveArguments(a, save: true);
        a.Mov(X1, X11);
        a.Bl("RhpCidResolve");
        a.Mov(X16, X0);
        MoveArguments(a, save: false);
        a.Ldp(X29, X30, MemPost(Sp, FrameSize));
        a.Br(X16);
    }

    /// <summary>
    /// An entry is cell, type, code; the index is the one of InterfaceDispatch.EntryOf, and the four entries of its group are looked at in
    /// that order. Entries never change once set.
    /// </summary>
    private static void LookInCache(Assembler a)
    {
        a.Ldr(X12, Mem(X0));
        a.Lsr(X13, X11, 1);
        a.Eor(X13, X13, X12);
        a.Ubfx(X13, X13, 3, 9);
        a.LoadAddress(X10, "__dispatch_cache");
        a.Add(X10, X10, X13, 5);
        LookAt(a, "second");
        a.Eor(X10, X10, EntrySize);
        LookAt(a, "third");
        a.Eor(X10, X10, 3 * EntrySize);
        LookAt(a, "fourth");
        a.Eor(X10, X10, EntrySize);
        LookAt(a, "miss");
    }

    private static void LookAt(Assembler a, string otherwise)
    {
        a.Ldar(X13, Mem(X10));
        a.Cmp(X13, X11);
        a.B(Condition.Ne, a.Local(otherwise));
        a.Ldp(X13, X16, Mem(X10, 8));
        a.Cmp(X13, X12);
        a.B(Condition.Ne, a.Local(otherwise));
        a.Br(X16);
        a.Label(a.Local(otherwise));
    }

    private static void MoveArguments(Assembler a, bool save)
    {
        for (int i = 0; i < 8; i += 2)
        {
            Pair(a, save, Register.X(i), Register.X(i + 1), 16 + (8 * i));
        }

        if (save)
        {
            a.Str(X8, Mem(Sp, 80));
        }
        else
        {
            a.Ldr(X8, Mem(Sp, 80));
        }

        for (int i = 0; i < 8; i += 2)
        {
            Pair(a, save, Register.Q(i), Register.Q(i + 1), 96 + (16 * i));
        }
    }

    private static void Pair(Assembler a, bool save, Register first, Register second, int offset)
    {
        if (save)
        {
            a.Stp(first, second, Mem(Sp, offset));
        }
        else
        {
            a.Ldp(first, second, Mem(Sp, offset));
        }
    }
}

/// <summary>Where the cache lies, for the C# that fills it.</summary>
[ForceInclude, AsmLabel("CosmosDispatchCache")]
public sealed class DispatchCacheAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.LoadAddress(X0, "__dispatch_cache");
        aAssembler.Ret();
    }
}
