using System;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.SysRegs;

/// <summary>
/// What a guest reads from the identification space op0 3, op1 0, CRn 0, CRm 1 to 7, all of which HCR_EL2.TID3 traps
/// (DDI0487 D22.3.1). The rule is a list of what is shown: a field that is not named here reads as "not implemented", so a
/// feature of a later CPU stays hidden until someone has seen to its registers. Shown is what needs no state beyond the
/// registers that a vCPU switch saves; hidden are SVE, SME, MTE, pointer authentication, RAS, the PMU, trace, MPAM, AMU,
/// EL2, EL3 and AArch32.
/// </summary>
public sealed class IdRegisters
{
    /// <summary>Registers from ID_AA64PFR0_EL1 to the end of the space, whose encodings follow each other.</summary>
    public const int RegisterCount = 32;

    private const int FirstValue = SysRegName.IdAa64Pfr0El1;
    private const ulong Field = 0xF;

    // ID_AA64PFR0_EL1
    private const ulong Pfr0Keep = (Field << 16) | (Field << 20) | (Field << 48) | (Field << 60); // FP, AdvSIMD, DIT, CSV3
    private const ulong Pfr0Fixed = (1 << 0) | (1 << 4) | (1 << 24); // EL0 and EL1 AArch64 only; GIC system registers
    private const int Pfr0Csv2 = 56;
    private const ulong Csv2WithoutScxtnum = 1; // 2 and up promise SCXTNUM_ELx

    // ID_AA64PFR1_EL1
    private const ulong Pfr1Keep = (Field << 0) | (Field << 4); // BT, SSBS

    // ID_AA64DFR0_EL1: the least that Armv8-A allows: v8 debug, 2 breakpoints, 2 watchpoints, no OS double lock, no PMU.
    private const ulong Dfr0Fixed = 6 | (1UL << 12) | (1UL << 20) | (Field << 36);

    // ID_AA64ISAR0_EL1: all but TME (27:24), and no reserved fields.
    private const ulong Isar0Keep = 0xFFFF_FFFF_F0FF_FFF0;

    // ID_AA64ISAR1_EL1: DPB, JSCVT, FCMA, LRCPC, FRINTTS, SB, SPECRES, BF16, DGH, I8MM
    private const ulong Isar1Keep = (Field << 0) | (Field << 12) | (Field << 16) | (Field << 20) | (Field << 32) | (Field << 36)
        | (Field << 40) | (Field << 44) | (Field << 48) | (Field << 52);

    // ID_AA64ISAR2_EL1: BC, CLRBHB, RPRFM, CSSC
    private const ulong Isar2Keep = (Field << 20) | (Field << 28) | (Field << 48) | (Field << 52);

    // ID_AA64MMFR0_EL1: ASIDBits, BigEnd, BigEndEL0, TGran64
    private const ulong Mmfr0Keep = (Field << 4) | (Field << 8) | (Field << 16) | (Field << 24);
    private const int Mmfr0PaRange = 0;
    private const ulong PaRange40Bits = 2; // no more than stage 2 can translate
    private const int Mmfr0TGran16 = 20;
    private const int Mmfr0TGran4 = 28;
    private const ulong TGran16Supported = 1;
    private const ulong TGran4NotSupported = 0xF;

    // ID_AA64MMFR1_EL1: HAFDBS, HPDS, PAN, ETS, AFP, nTLBPA, ECBHB
    private const ulong Mmfr1Keep = (Field << 0) | (Field << 12) | (Field << 20) | (Field << 36) | (Field << 44) | (Field << 48) | (Field << 60);

    // ID_AA64MMFR2_EL1: CnP, UAO, LSM, VARange, CCIDX, ST, AT, IDS, TTL, BBM, E0PD
    private const ulong Mmfr2Keep = (Field << 0) | (Field << 4) | (Field << 8) | (Field << 16) | (Field << 20) | (Field << 28)
        | (Field << 32) | (Field << 36) | (Field << 48) | (Field << 52) | (Field << 60);

    private readonly ulong[] _guest = new ulong[RegisterCount];

    /// <param name="host">
    /// The physical CPU's registers as read at EL2, <see cref="RegisterCount"/> of them from ID_AA64PFR0_EL1 on: CRm 4 to 7,
    /// for each Op2 0 to 7. With unequal CPUs: what all have.
    /// </param>
    public IdRegisters(ReadOnlySpan<ulong> host)
    {
        for (int i = 0; i < _guest.Length && i < host.Length; i++)
        {
            _guest[i] = Filter(FirstValue + i, host[i]);
        }
    }

    /// <summary>Whether an encoding lies in the identification space, reserved ones included.</summary>
    public static bool Contains(SysRegEncoding register) =>
        register.Op0 == 3 && register.Op1 == 0 && register.Crn == 0 && register.Crm is >= 1 and <= 7;

    /// <summary>The guest's value; zero for AArch32's registers and for reserved ones.</summary>
    public ulong Read(SysRegEncoding register)
    {
        int index = register.Value - FirstValue;
        return index is >= 0 and < RegisterCount ? _guest[index] : 0;
    }

    private static ulong Filter(int register, ulong host) => register switch
    {
        SysRegName.IdAa64Pfr0El1 => (host & Pfr0Keep) | Pfr0Fixed | Capped(host, Pfr0Csv2, Csv2WithoutScxtnum),
        SysRegName.IdAa64Pfr1El1 => host & Pfr1Keep,
        SysRegName.IdAa64Dfr0El1 => Dfr0Fixed,
        SysRegName.IdAa64Isar0El1 => host & Isar0Keep,
        SysRegName.IdAa64Isar1El1 => host & Isar1Keep,
        SysRegName.IdAa64Isar2El1 => host & Isar2Keep,
        SysRegName.IdAa64Mmfr0El1 => (host & Mmfr0Keep)
            | Capped(host, Mmfr0PaRange, PaRange40Bits)
            | Capped(host, Mmfr0TGran16, TGran16Supported)
            | Granule4(host),
        SysRegName.IdAa64Mmfr1El1 => host & Mmfr1Keep,
        SysRegName.IdAa64Mmfr2El1 => host & Mmfr2Keep,
        _ => 0,
    };

    /// <summary>The host's field, but no more than <paramref name="most"/>.</summary>
    private static ulong Capped(ulong register, int shift, ulong most)
    {
        ulong value = (register >> shift) & Field;
        return (value < most ? value : most) << shift;
    }

    /// <summary>TGran4 counts 0 as supported, 1 as supported with 52-bit addresses, which stage 2 has not, and 15 as absent.</summary>
    private static ulong Granule4(ulong register) =>
        ((register >> Mmfr0TGran4) & Field) == TGran4NotSupported ? TGran4NotSupported << Mmfr0TGran4 : 0;
}
