using Cosmos.Core;

namespace Guest.Common;

/// <summary>
/// PSCI as a guest sees it: ids and values as DEN0022 states them. Deliberately not the hypervisor's own constants, so that
/// a wrong one there does not agree with itself.
/// </summary>
public static class Psci
{
    public const ulong Version = 0x8400_0000;
    public const ulong CpuSuspend = 0x8400_0001;
    public const ulong CpuSuspend64 = 0xC400_0001;
    public const ulong CpuOff = 0x8400_0002;

    /// <summary>Not in DEN0022; the hypervisor takes it for CPU_OFF.</summary>
    public const ulong CpuOff64 = 0xC400_0002;
    public const ulong CpuOn = 0x8400_0003;
    public const ulong CpuOn64 = 0xC400_0003;
    public const ulong AffinityInfo = 0x8400_0004;
    public const ulong AffinityInfo64 = 0xC400_0004;
    public const ulong MigrateInfoType = 0x8400_0006;
    public const ulong SystemOff = 0x8400_0008;
    public const ulong SystemReset = 0x8400_0009;
    public const ulong Features = 0x8400_000A;
    public const ulong CpuFreeze = 0x8400_000B;
    public const ulong CpuDefaultSuspend = 0x8400_000C;
    public const ulong CpuDefaultSuspend64 = 0xC400_000C;
    public const ulong NodeHwState = 0x8400_000D;
    public const ulong NodeHwState64 = 0xC400_000D;
    public const ulong SystemSuspend = 0x8400_000E;
    public const ulong SystemSuspend64 = 0xC400_000E;
    public const ulong SetSuspendMode = 0x8400_000F;
    public const ulong StatResidency = 0x8400_0010;
    public const ulong StatResidency64 = 0xC400_0010;
    public const ulong StatCount = 0x8400_0011;
    public const ulong StatCount64 = 0xC400_0011;
    public const ulong SystemReset2 = 0x8400_0012;
    public const ulong SystemReset264 = 0xC400_0012;
    public const ulong MemProtect = 0x8400_0013;
    public const ulong MemProtectCheckRange = 0x8400_0014;
    public const ulong MemProtectCheckRange64 = 0xC400_0014;
    public const ulong SystemOff2 = 0x8400_0015;
    public const ulong SystemOff264 = 0xC400_0015;

    // power_state of CPU_SUSPEND: what the device tree's idle states say.
    public const ulong Standby = 0x0000_0001;
    public const ulong CpuPowerdown = 0x4000_0003;
    public const ulong VmPowerdown = 0x4000_1033;

    public const ulong Success = 0;
    public const ulong NotSupported = unchecked((ulong)-1);
    public const ulong InvalidParameters = unchecked((ulong)-2);
    public const ulong Denied = unchecked((ulong)-3);
    public const ulong AlreadyOn = unchecked((ulong)-4);
    public const ulong OnPending = unchecked((ulong)-5);
    public const ulong InvalidAddress = unchecked((ulong)-9);

    // AFFINITY_INFO's answers (DEN0022 5.7).
    public const ulong AffinityOn = 0;
    public const ulong AffinityOff = 1;

    // NODE_HW_STATE's (DEN0022 5.14).
    public const ulong HwOn = 0;
    public const ulong HwOff = 1;
    public const ulong HwStandby = 2;

    /// <summary>One call; returns x0.</summary>
    public static ulong Call(Conduit conduit, ulong function, ulong x1 = 0, ulong x2 = 0, ulong x3 = 0)
    {
        SmcArguments arguments = default;
        arguments[0] = function;
        arguments[1] = x1;
        arguments[2] = x2;
        arguments[3] = x3;
        SmcccCall.Call(conduit, ref arguments);
        return arguments[0];
    }
}
