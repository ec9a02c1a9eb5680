namespace Hypervisor.Model.Psci;

/// <summary>
/// PSCI_VERSION (DEN0022 5.3): what a VM answers, major in 31:16. A version promises its mandatory functions, and those have been the
/// same since 1.0: VERSION, CPU_SUSPEND, CPU_OFF, CPU_ON, AFFINITY_INFO, SYSTEM_OFF, SYSTEM_RESET and PSCI_FEATURES. What 1.1 to 1.3
/// added is optional, and a guest must ask PSCI_FEATURES for it. An older version has none of what came later.
/// </summary>
public enum PsciVersion
{
    /// <summary>Without PSCI_FEATURES, so power_state has its original format (DEN0022 5.4.2).</summary>
    V02 = 0x0_0002,

    V10 = 0x1_0000,
    V11 = 0x1_0001,

    /// <summary>Adds nothing that a guest could call.</summary>
    V12 = 0x1_0002,

    V13 = 0x1_0003,
}
