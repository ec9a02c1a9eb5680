namespace Hypervisor.Model.Psci;

/// <summary>Names for the trace, as DEN0022 spells them.</summary>
public static class PsciFunctionNames
{
    /// <summary>The name of a function, or "PSCI" for a number the specification leaves free.</summary>
    public static string Of(PsciFunction function) => function switch
    {
        PsciFunction.PsciVersion => "PSCI_VERSION",
        PsciFunction.CpuSuspend => "CPU_SUSPEND",
        PsciFunction.CpuOff => "CPU_OFF",
        PsciFunction.CpuOn => "CPU_ON",
        PsciFunction.AffinityInfo => "AFFINITY_INFO",
        PsciFunction.Migrate => "MIGRATE",
        PsciFunction.MigrateInfoType => "MIGRATE_INFO_TYPE",
        PsciFunction.MigrateInfoUpCpu => "MIGRATE_INFO_UP_CPU",
        PsciFunction.SystemOff => "SYSTEM_OFF",
        PsciFunction.SystemReset => "SYSTEM_RESET",
        PsciFunction.PsciFeatures => "PSCI_FEATURES",
        PsciFunction.CpuFreeze => "CPU_FREEZE",
        PsciFunction.CpuDefaultSuspend => "CPU_DEFAULT_SUSPEND",
        PsciFunction.NodeHwState => "NODE_HW_STATE",
        PsciFunction.SystemSuspend => "SYSTEM_SUSPEND",
        PsciFunction.PsciSetSuspendMode => "PSCI_SET_SUSPEND_MODE",
        PsciFunction.PsciStatResidency => "PSCI_STAT_RESIDENCY",
        PsciFunction.PsciStatCount => "PSCI_STAT_COUNT",
        PsciFunction.SystemReset2 => "SYSTEM_RESET2",
        PsciFunction.MemProtect => "MEM_PROTECT",
        PsciFunction.MemProtectCheckRange => "MEM_PROTECT_CHECK_RANGE",
        PsciFunction.SystemOff2 => "SYSTEM_OFF2",
        _ => "PSCI",
    };
}
