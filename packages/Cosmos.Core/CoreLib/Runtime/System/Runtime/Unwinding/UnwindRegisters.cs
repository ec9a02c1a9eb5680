using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System.Runtime.Unwinding;

/// <summary>
/// What a function finds in the registers that it has to keep (AAPCS64 6.1), at one place in it. Assembly takes its offsets from
/// here: Cosmos.Core compiles this file too, as nothing can refer to the base library.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct UnwindRegisters
{
    /// <summary>The number of the first of <see cref="X"/>.</summary>
    public const int FirstX = 19;

    /// <summary>How many general registers there are, x30 being the last.</summary>
    public const int CountX = 12;

    /// <summary>x19 to x30: kept registers, frame record, return address.</summary>
    public GeneralRegisters X;

    /// <summary>d8 to d15.</summary>
    public VectorRegisters D;

    public ulong Sp;

    /// <summary>The place: of an instruction that faulted, or behind a call.</summary>
    public ulong Pc;

    [InlineArray(CountX)]
    public struct GeneralRegisters
    {
        private ulong _first;
    }

    [InlineArray(8)]
    public struct VectorRegisters
    {
        private ulong _first;
    }
}
