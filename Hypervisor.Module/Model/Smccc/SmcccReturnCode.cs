namespace Hypervisor.Model.Smccc;

/// <summary>Results every SMCCC service shares (DEN0028), sign-extended to 64 bits as x0 carries them.</summary>
public static class SmcccReturnCode
{
    public const ulong Success = 0;
    public const ulong NotSupported = ulong.MaxValue;
}
