namespace Hypervisor.Model.SysRegs;

/// <summary>
/// Encodings of the registers that are answered one by one, packed as SysRegEncoding.Value:
/// Op0 15:14 | Op1 13:11 | CRn 10:7 | CRm 6:3 | Op2 2:0 (DDI0487 D22.3 and D24)
/// </summary>
internal static class SysRegName
{
    internal const ushort RevidrEl1 = Op0El1 | 6;
    internal const ushort AidrEl1 = Op0El1 | (1 << 11) | 7;

    internal const ushort IdAa64Pfr0El1 = Op0El1 | (4 << 3) | 0;
    internal const ushort IdAa64Pfr1El1 = Op0El1 | (4 << 3) | 1;
    internal const ushort IdAa64Dfr0El1 = Op0El1 | (5 << 3) | 0;
    internal const ushort IdAa64Isar0El1 = Op0El1 | (6 << 3) | 0;
    internal const ushort IdAa64Isar1El1 = Op0El1 | (6 << 3) | 1;
    internal const ushort IdAa64Isar2El1 = Op0El1 | (6 << 3) | 2;
    internal const ushort IdAa64Mmfr0El1 = Op0El1 | (7 << 3) | 0;
    internal const ushort IdAa64Mmfr1El1 = Op0El1 | (7 << 3) | 1;
    internal const ushort IdAa64Mmfr2El1 = Op0El1 | (7 << 3) | 2;

    internal const ushort ActlrEl1 = Op0El1 | (1 << 7) | 1;

    internal const ushort OslsrEl1 = (2 << 14) | (1 << 7) | (1 << 3) | 4;

    internal const ushort IccSgi1rEl1 = Op0El1 | (12 << 7) | (11 << 3) | 5;
    internal const ushort IccAsgi1rEl1 = Op0El1 | (12 << 7) | (11 << 3) | 6;
    internal const ushort IccSgi0rEl1 = Op0El1 | (12 << 7) | (11 << 3) | 7;
    internal const ushort IccSreEl1 = Op0El1 | (12 << 7) | (12 << 3) | 5;

    private const ushort Op0El1 = 3 << 14;
}
