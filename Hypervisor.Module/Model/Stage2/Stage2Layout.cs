namespace Hypervisor.Model.Stage2;

/// <summary>
/// The shape of a VM's stage-2 tables. Intermediate physical addresses have at most 39 bits: that is exactly one level-1
/// table of 512 entries, so the walk starts there and needs no concatenated tables, which 40 bits would; and the 255 GiB of
/// RAM that a VM may have end far below 512 GiB. On a CPU with fewer physical address bits the table is used in part.
/// </summary>
public static class Stage2Layout
{
    public const int FirstLevel = 1;
    public const int LastLevel = 3;
    public const int EntriesPerTable = 512;
    public const ulong PageSize = 4096;

    private const int MaximumIpaBits = 39;

    /// <summary>Bytes that one entry at a level covers: 1 GiB, 2 MiB, 4 KiB.</summary>
    public static ulong SizeAt(int level) => 1UL << ShiftAt(level);

    /// <summary>Index into the table at a level.</summary>
    public static int IndexAt(ulong ipa, int level) => (int)(ipa >> ShiftAt(level)) & (EntriesPerTable - 1);

    /// <summary>Width of intermediate physical addresses on a CPU whose ID_AA64MMFR0_EL1.PARange is given (DDI0487: 0..6).</summary>
    public static int IpaBits(uint paRange)
    {
        int physical = paRange switch
        {
            0 => 32,
            1 => 36,
            _ => 40,
        };
        return physical < MaximumIpaBits ? physical : MaximumIpaBits;
    }

    private static int ShiftAt(int level) => 12 + (9 * (LastLevel - level));
}
