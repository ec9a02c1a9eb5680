namespace Hypervisor.Model.Psci;

/// <summary>MIGRATE_INFO_TYPE (DEN0022).</summary>
public static class PsciMigrateInfoType
{
    /// <summary>2: no trusted OS, or one that needs no migration. With 0 or 1 Linux may refuse to turn a CPU off.</summary>
    public const int NotRequired = 2;
}
