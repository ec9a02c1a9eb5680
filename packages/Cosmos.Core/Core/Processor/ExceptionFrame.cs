using System.Runtime.CompilerServices;

namespace Cosmos.Core;

/// <summary>
/// What the exception vectors save on the stack of the interrupted code, and restore from when the handler returns.
/// The assembly takes its offsets from here. SP before the exception is the frame's address plus its size.
/// </summary>
public struct ExceptionFrame
{
    /// <summary>x0 to x30.</summary>
    public GeneralRegisters X;
    public ulong Elr;
    public ulong Spsr;
    public ulong Esr;
    public ulong Far;
    public ulong Fpsr;
    public ulong Fpcr;
    /// <summary>Keeps Q and the stack pointer 16-byte aligned.</summary>
    public ulong Alignment;
    /// <summary>q0 to q31, low half first. Saved for IRQs, after which the interrupted code goes on.</summary>
    public VectorRegisters Q;

    [InlineArray(31)]
    public struct GeneralRegisters
    {
        private ulong _first;
    }

    [InlineArray(64)]
    public struct VectorRegisters
    {
        private ulong _first;
    }
}
