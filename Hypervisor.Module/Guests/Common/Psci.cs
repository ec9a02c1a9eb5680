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
    public const ulong Features = 0x8400_000A;

    public const ulong Success = 0;
    public const ulong NotSupported = unchecked((ulong)-1);
    public const ulong InvalidParameters = unchecked((ulong)-2);
    public const ulong AlreadyOn = unchecked((ulong)-4);
    public const ulong OnPending = unchecked((ulong)-5);
    public const ulong InvalidAddress = unchecked((ulong)-9);

    // AFFINITY_INFO's answers (DEN0022 5.7).
    public const ulong AffinityOn = 0;
    public const ulong AffinityOff = 1;

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
