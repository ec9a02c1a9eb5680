using System.Runtime.CompilerServices;

namespace Guest.Common;

/// <summary>
/// What assembly writes down of one vCPU: its state at the moment CPU_ON started it or a powerdown ended, before anything else ran, and the last
/// exception it took. The fields are the interface to Guest.Plugs, which takes their offsets from here.
/// </summary>
public struct CpuRecord
{
    /// <summary>x0 at the start.</summary>
    public ulong ContextId;

    /// <summary>x1 to x30 at the start, all or-ed together.</summary>
    public ulong OtherGeneralRegisters;

    public ulong CurrentEl;
    public ulong SpSel;
    public ulong Daif;
    public ulong SctlrEl1;
    public ulong MpidrEl1;
    public ulong CntvCtlEl0;

    /// <summary>q0 to q31 at the start.</summary>
    public VectorRegisters Vectors;

    /// <summary>Where <see cref="PowerdownCall"/> has left the registers that it needs again.</summary>
    public ulong ResumeFrame;

    /// <summary>How often this vCPU has been started or resumed.</summary>
    public ulong Starts;

    /// <summary>Nonzero: an exception is wanted. It is written down and its instruction stepped over.</summary>
    public ulong ExceptionWanted;

    public ulong ExceptionCount;
    public ulong EsrEl1;
    public ulong FarEl1;
    public ulong ElrEl1;
}

/// <summary>q0 to q31, 16 bytes each.</summary>
[InlineArray(Count)]
public struct VectorRegisters
{
    public const int Count = 64;

    private ulong _low;
}
