namespace Guest.Tour.Scenarios;

/// <summary>Which PSCI functions exist, written down a second time: the tour does not ask the hypervisor's own table.</summary>
internal static class PsciWitness
{
    public const ulong Base32 = 0x8400_0000;
    public const ulong Base64 = 0xC400_0000;

    /// <summary>Function numbers in each range.</summary>
    public const ulong Count = 0x20;

    /// <summary>All of PSCI 1.3 but MIGRATE and MIGRATE_INFO_UP_CPU.</summary>
    public static bool Has32(ulong number) => number is <= 0x15 and not (5 or 7);

    /// <summary>
    /// CPU_SUSPEND, CPU_ON, AFFINITY_INFO, CPU_DEFAULT_SUSPEND, NODE_HW_STATE, SYSTEM_SUSPEND, the statistics, SYSTEM_RESET2,
    /// MEM_PROTECT_CHECK_RANGE, SYSTEM_OFF2.
    /// </summary>
    public static bool Has64(ulong number) => number is 1 or 3 or 4 or (>= 0xC and <= 0xE) or (>= 0x10 and <= 0x12) or 0x14 or 0x15;

    /// <summary>
    /// What PSCI_FEATURES answers of a function that exists: CPU_SUSPEND has the extended StateID and OS-initiated mode,
    /// SYSTEM_OFF2 has HIBERNATE_OFF.
    /// </summary>
    public static ulong FeaturesOf(ulong number) => number switch
    {
        0x01 => 0b11,
        0x15 => 0b01,
        _ => 0,
    };
}
