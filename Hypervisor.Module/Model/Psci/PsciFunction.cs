namespace Hypervisor.Model.Psci;

/// <summary>Function numbers, bits 4:0 of a PSCI id (DEN0022 section 5). Those not in the function table are NOT_SUPPORTED.</summary>
public enum PsciFunction : byte
{
    PsciVersion = 0x00,
    CpuSuspend = 0x01,
    CpuOff = 0x02,
    CpuOn = 0x03,
    AffinityInfo = 0x04,
    Migrate = 0x05,
    MigrateInfoType = 0x06,
    MigrateInfoUpCpu = 0x07,
    SystemOff = 0x08,
    SystemReset = 0x09,
    PsciFeatures = 0x0A,
    CpuFreeze = 0x0B,
    CpuDefaultSuspend = 0x0C,
    NodeHwState = 0x0D,
    SystemSuspend = 0x0E,
    PsciSetSuspendMode = 0x0F,
    PsciStatResidency = 0x10,
    PsciStatCount = 0x11,
    SystemReset2 = 0x12,
    MemProtect = 0x13,
    MemProtectCheckRange = 0x14,
    SystemOff2 = 0x15,
}
