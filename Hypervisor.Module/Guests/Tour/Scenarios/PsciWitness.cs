namespace Guest.Tour.Scenarios;

/// <summary>Which PSCI functions exist, written down a second time: the tour does not ask the hypervisor's own table.</summary>
internal static class PsciWitness
{
    public const ulong Base32 = 0x8400_0000;
    public const ulong Base64 = 0xC400_0000;

    /// <summary>Function numbers in each range.</summary>
    public const ulong Count = 0x20;

    /// <summary>VERSION, CPU_SUSPEND, CPU_OFF, CPU_ON, AFFINITY_INFO, MIGRATE_INFO_TYPE, SYSTEM_OFF, SYSTEM_RESET, FEATURES.</summary>
    public static bool Has32(ulong number) => number is <= 4 or 6 or 8 or 9 or 0xA;

    /// <summary>CPU_SUSPEND, CPU_ON, AFFINITY_INFO.</summary>
    public static bool Has64(ulong number) => number is 1 or 3 or 4;
}
