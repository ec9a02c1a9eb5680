using System.Runtime.Unwinding;
using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>
/// A null reference that the processor has found: compiled code checks none, it just follows it. The first 64 KiB are never mapped, and for
/// fields that lie further behind an object's start ilc checks.
/// </summary>
public static unsafe class NullReference
{
    private const ulong NullRange = 0x1_0000;
    private const uint FarNotValid = 1 << 10;
    private const uint FaultStatusMask = 0x3C;
    private const uint TranslationFault = 0x04;
    private const ulong ModeMask = 0xF;
    private const ulong El2h = 9;
    private const ulong Daif = 0x3C0;
    private const int FirstD = 8;
    private const int CountD = 8;

    /// <summary>Whether a fault taken at EL2 is one (ESR_EL2 of a data abort, Arm ARM D24.2.40: FnV 10, DFSC 5:0).</summary>
    public static bool Is(ExceptionFrame* frame) =>
        ((uint)(frame->Esr >> 26) & 0x3F) == ExceptionClassName.DataAbortSameEl
        && ((uint)frame->Esr & FarNotValid) == 0
        && ((uint)frame->Esr & FaultStatusMask) == TranslationFault
        && frame->Far < NullRange
        && (frame->Spsr & ModeMask) == El2h;

    /// <summary>Throws a NullReferenceException where it was followed, with DAIF as it was there. Does not return.</summary>
    internal static void Throw(ExceptionFrame* frame)
    {
        UnwindRegisters registers = default;
        for (int i = 0; i < UnwindRegisters.CountX; i++)
        {
            registers.X[i] = frame->X[UnwindRegisters.FirstX + i];
        }

        for (int i = 0; i < CountD; i++)
        {
            registers.D[i] = frame->Q[2 * (FirstD + i)];
        }

        registers.Sp = (ulong)frame + (ulong)sizeof(ExceptionFrame);
        registers.Pc = frame->Elr;
        CPU.RestoreInterrupts(frame->Spsr & Daif);
        Raise(&registers, frame);
    }

    /// <summary>Hands it to the base library, which comes back with the frame when nobody catches it.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Raise(UnwindRegisters* registers, ExceptionFrame* fault) => throw null!;
}
