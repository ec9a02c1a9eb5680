using System;

namespace Hypervisor.Model.Arm;

/// <summary>
/// The name of a system register as its instruction carries it, packed into 16 bits:
/// Op0 15:14 | Op1 13:11 | CRn 10:7 | CRm 6:3 | Op2 2:0
/// </summary>
public readonly struct SysRegEncoding : IEquatable<SysRegEncoding>
{
    public SysRegEncoding(uint op0, uint op1, uint crn, uint crm, uint op2) =>
        Value = (ushort)((op0 << 14) | (op1 << 11) | (crn << 7) | (crm << 3) | op2);

    public SysRegEncoding(ushort value) => Value = value;

    /// <summary>The packed encoding; two registers are one exactly if these are equal.</summary>
    public ushort Value { get; }

    public uint Op0 => (uint)Value >> 14;

    public uint Op1 => ((uint)Value >> 11) & 7;

    public uint Crn => ((uint)Value >> 7) & 15;

    public uint Crm => ((uint)Value >> 3) & 15;

    public uint Op2 => (uint)Value & 7;

    public bool Equals(SysRegEncoding other) => Value == other.Value;

    public override bool Equals(object? obj) => obj is SysRegEncoding other && Equals(other);

    public override int GetHashCode() => Value;

    /// <summary>The generic name an assembler takes: S3_0_C1_C0_0 for SCTLR_EL1.</summary>
    public override string ToString() =>
        "S" + Digits(Op0) + "_" + Digits(Op1) + "_C" + Digits(Crn) + "_C" + Digits(Crm) + "_" + Digits(Op2);

    private static string Digits(uint value) => value.ToString();
}
