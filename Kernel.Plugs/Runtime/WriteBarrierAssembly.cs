using Cosmos.Core;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Runtime;

/// <summary>Where the barriers look whether a collection marks, and where they go then.</summary>
internal static class WriteBarrierAssembly
{
    /// <summary>The <see cref="BarrierState"/>, which the linker script puts at the start of a page.</summary>
    public const string StateLabel = "__barrier_state";
    public const string ShadeLabel = "CosmosShadeAlways";

    public static void ShadeWhileMarking(Assembler a)
    {
        string marking = a.Local("marking");
        LoadMarking(a, X12);
        a.Cbnz(X12, marking);
        a.Ret();
        a.Label(marking);
        a.B(ShadeLabel);
    }

    /// <summary>Two instructions: the flag is the first word of the page.</summary>
    public static void LoadMarking(Assembler a, Register target)
    {
        a.Adrp(target, StateLabel);
        a.Ldr(target, Mem(target, StructOffset.Of<BarrierState>(nameof(BarrierState.Marking))));
    }
}

/// <summary>
/// Makes the object in x15 grey if it is a white one of the heap. Words that are no references do no harm: no mark but an object's first
/// is ever white, and chunk tables are left alone. x15 stays until both stores are done, so that a collection that stops the CPU here finds the
/// object on its stack. Uses x12, x16, x17.
/// </summary>
[ForceInclude, AsmLabel(WriteBarrierAssembly.ShadeLabel)]
public sealed class ShadeAlwaysAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        string done = a.Local("done");
        a.LoadAddress(X12, WriteBarrierAssembly.StateLabel);
        a.Ldr(X16, Mem(X12, StructOffset.Of<BarrierState>(nameof(BarrierState.WindowStart))));
        a.Sub(X16, X15, X16);
        a.Lsr(X16, X16, HeapChunk.Shift);
        a.Cmp(X16, BarrierState.WindowChunks);
        a.B(Condition.Hs, done);
        a.Ldr(X17, Mem(X12, StructOffset.Of<BarrierState>(nameof(BarrierState.Chunks))));
        a.Ldrb(W17, MemIndex(X17, X16));
        a.Cmp(W17, (int)ChunkKind.Head);
        a.B(Condition.Ne, done);
        LoadGranule(a);
        a.Lsr(X16, X17, HeapChunk.BlockShift - HeapChunk.GranuleShift);
        a.Cmp(X16, HeapChunk.FirstBlock);
        a.B(Condition.Lo, done);
        LoadChunk(a);
        a.Ldrb(W17, MemIndex(X16, X17));
        a.Ldr(X12, Mem(X12, StructOffset.Of<BarrierState>(nameof(BarrierState.White))));
        a.Cmp(X17, X12);
        a.B(Condition.Ne, done);
        LoadGranule(a);
        a.Mov(W12, Mark.Grey);
        a.Strb(W12, MemIndex(X16, X17));
        a.Dmb(BarrierOption.Ishst);
        a.Ubfx(X17, X15, HeapChunk.BlockShift, HeapChunk.Shift - HeapChunk.BlockShift);
        a.Strb(W12, MemIndex(X16, X17));
        a.LoadAddress(X16, WriteBarrierAssembly.StateLabel);
        a.Str(X12, Mem(X16, StructOffset.Of<BarrierState>(nameof(BarrierState.Shaded))));
        a.Label(done);
        a.Ret();
    }

    private static void LoadGranule(Assembler a) =>
        a.Ubfx(X17, X15, HeapChunk.GranuleShift, HeapChunk.Shift - HeapChunk.GranuleShift);

    private static void LoadChunk(Assembler a) => a.And(X16, X15, ~(HeapChunk.Size - 1));
}
