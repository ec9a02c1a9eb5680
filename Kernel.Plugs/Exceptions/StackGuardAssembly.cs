using Cosmos.Core;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Exceptions;

/// <summary>Finds out whether SP still lies on its stack, without a stack and without a free register.</summary>
internal static class StackGuardAssembly
{
    private const int HighestBit = 15; // of the offset in a slot of KernelStacks.SlotSize
    private const string Sound = "CosmosStackIsSound";

    /// <summary>
    /// Goes on when any bit 15:12 of SP is set, to <c>CosmosStackIsUsedUp</c> when SP is in the guard page. Sums carry x0
    /// meanwhile: no register is lost. SP is below the stack's end already.
    /// </summary>
    public static void Check(Assembler a)
    {
        a.Add(Sp, Sp, X0);
        a.Sub(X0, Sp, X0);
        for (int bit = HighestBit; bit >= Page.Shift; bit--)
        {
            a.Tbnz(X0, bit, Sound);
        }

        a.B("CosmosStackIsUsedUp");
        a.Label(Sound);
        a.Sub(X0, Sp, X0);
        a.Sub(Sp, Sp, X0);
    }
}

/// <summary>Leaves the used-up stack and reports.</summary>
[ForceInclude, AsmLabel("CosmosStackIsUsedUp")]
public sealed class StackIsUsedUpAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.LoadAddress(X0, "__emergency_stack_top");
        aAssembler.Mov(Sp, X0);
        ExceptionFrameAssembly.Push(aAssembler);
        aAssembler.Bl("CosmosStackOverflow");
        aAssembler.B("Park");
    }
}
