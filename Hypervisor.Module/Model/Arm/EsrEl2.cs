namespace Hypervisor.Model.Arm;

/// <summary>
/// Exception syndrome, ESR_EL2 (DDI0487).
/// EC 31:26 | IL 25 | ISS 24:0; the upper word is ISS2, which no exit here needs.
/// </summary>
public readonly struct EsrEl2
{
    /// <summary>IL, bit 25: the trapped instruction is 32 bits long.</summary>
    public const uint IlBit = 1u << IlShift;

    public const int EcShift = 26;
    public const uint IssMask = IlBit - 1;

    private const int IlShift = 25;

    public EsrEl2(ulong value) => Value = value;

    public ulong Value { get; }

    public ExceptionClass Ec => (ExceptionClass)(((uint)Value >> EcShift) & 0x3F);

    /// <summary>Length of the trapped instruction: 2 or 4 bytes, as IL says.</summary>
    public uint InstructionBytes => 2 + (((uint)Value >> (IlShift - 1)) & 2);

    /// <summary>Instruction specific syndrome, bits 24:0.</summary>
    public uint Iss => (uint)Value & IssMask;

    /// <summary>The immediate of HVC, or of an SMC from AArch64: ISS bits 15:0.</summary>
    public uint CallImmediate => (uint)Value & 0xFFFF;

    /// <summary>
    /// Whether a conditional AArch32 instruction that trapped would have passed its condition under the given PSTATE.
    /// ISS.CV (24) says that COND (23:20) is valid; without it, and for AArch64, COND reads AL.
    /// </summary>
    public bool ConditionPasses(ulong pstate) =>
        (Value & (1u << 24)) == 0 || ConditionCode.Holds(((uint)Value >> 20) & 0xF, pstate);

    public DataAbortIss DataAbort => new(Value);

    public SysRegIss SysReg => new(Iss);

    public WfxIss Wfx => new(Iss);
}
