namespace Hypervisor.Model.Psci;

/// <summary>PSCI_VERSION (DEN0022 5.3).</summary>
public static class PsciVersion
{
    /// <summary>
    /// 1.3, major in 31:16. A version promises its mandatory functions, and those have been the same since 1.0:
    /// VERSION, CPU_SUSPEND, CPU_OFF, CPU_ON, AFFINITY_INFO, SYSTEM_OFF, SYSTEM_RESET and PSCI_FEATURES.
    /// What 1.1 to 1.3 added is optional, and a guest must ask PSCI_FEATURES for it.
    /// </summary>
    public const int Value = 1 << 16 | 3;
}
