namespace Hypervisor.Model.Smccc;

/// <summary>Results that SMCCC services share (DEN0028, DEN0098), sign-extended to 64 bits as x0 carries them.</summary>
public static class SmcccReturnCode
{
    public const ulong Success = 0;
    public const ulong NotSupported = ulong.MaxValue;

    /// <summary>DEN0028: of a workaround, that there is no need for it.</summary>
    public const ulong NotRequired = unchecked((ulong)-2);

    /// <summary>DEN0028.</summary>
    public const ulong InvalidParameter = unchecked((ulong)-3);

    /// <summary>DEN0098.</summary>
    public const ulong TrngInvalidParameters = unchecked((ulong)-2);

    /// <summary>DEN0098: none at this time; the caller may ask again.</summary>
    public const ulong TrngNoEntropy = unchecked((ulong)-3);
}
