namespace Cosmos.Core;

/// <summary>
/// Stage 1 descriptors of the EL2 translation regime without VHE, 4 KiB granule, 48-bit addresses (Arm ARM D8.3):
/// valid 0, table-or-page 1, AttrIndx 4:2, RES1 6, AP[2] read-only 7, SH 9:8, AF 10, address 47:12, XN 54.
/// </summary>
public static class El2Descriptor
{
    public const ulong Invalid = 0;
    public const int LastLevel = 3;

    /// <summary>MAIR_EL2 for the indices used here: 0 Device-nGnRE, 1 Normal write-back with read and write allocation.</summary>
    public const ulong Mair = 0x04 | (0xFFul << (8 * (int)NormalIndex));

    private const ulong DeviceIndex = 0;
    private const ulong NormalIndex = 1;
    private const ulong Valid = 1 << 0;
    private const ulong TableOrPage = 1 << 1;
    private const ulong ApRes1 = 1 << 6;
    private const ulong ReadOnly = 1 << 7;
    private const ulong InnerShareable = 3 << 8;
    private const ulong AccessFlag = 1 << 10;
    private const ulong ExecuteNever = 1UL << 54;
    private const ulong AddressMask = 0x0000_FFFF_FFFF_F000;

    /// <summary>Bytes that one entry of a level covers: 512 GiB, 1 GiB, 2 MiB, 4 KiB.</summary>
    public static ulong SizeAt(int level) => 1UL << ShiftAt(level);

    public static int IndexAt(int level, ulong address) => (int)(address >> ShiftAt(level)) & 511;

    /// <summary>Level 0 has tables only (with 48-bit addresses).</summary>
    public static bool AllowsLeaf(int level) => level >= 1;

    public static ulong Table(ulong nextTable) => nextTable | TableOrPage | Valid;

    public static ulong Leaf(ulong address, MemoryKind kind, int level) =>
        address | AttributesOf(kind) | (level == LastLevel ? TableOrPage : 0) | Valid;

    public static bool IsTable(ulong descriptor, int level) =>
        level < LastLevel && (descriptor & (TableOrPage | Valid)) == (TableOrPage | Valid);

    public static ulong AddressOf(ulong descriptor) => descriptor & AddressMask;

    private static ulong AttributesOf(MemoryKind kind) => ApRes1 | AccessFlag | kind switch
    {
        MemoryKind.Code => (NormalIndex << 2) | InnerShareable | ReadOnly,
        MemoryKind.ReadOnly => (NormalIndex << 2) | InnerShareable | ReadOnly | ExecuteNever,
        MemoryKind.ReadWrite => (NormalIndex << 2) | InnerShareable | ExecuteNever,
        _ => (DeviceIndex << 2) | ExecuteNever,
    };

    private static int ShiftAt(int level) => 39 - (9 * level);
}
