using System.Runtime.InteropServices;

namespace System.Runtime.Unwinding;

/// <summary>
/// What the assembly that calls a funclet has on the stack while the funclet runs. Its offsets are those of
/// Kernel.Plugs.Runtime.FuncletAssembly.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct FuncletFrame
{
    /// <summary>The dispatch that called.</summary>
    public Dispatch* Dispatch;

    /// <summary>The registers that the funclet was given.</summary>
    public UnwindRegisters* Registers;

    /// <summary>The caller's own kept registers: x19 to x30, d8 to d15.</summary>
    public UnwindRegisters.GeneralRegisters X;
    public UnwindRegisters.VectorRegisters D;
}
