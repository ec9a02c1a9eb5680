namespace Hypervisor.Model.Psci;

/// <summary>Return codes (DEN0022 5.2.2); x0 carries them sign-extended to 64 bits.</summary>
public enum PsciReturnCode
{
    Success = 0,
    NotSupported = -1,
    InvalidParameters = -2,
    Denied = -3,
    AlreadyOn = -4,
    OnPending = -5,
    InternalFailure = -6,
    NotPresent = -7,
    Disabled = -8,
    InvalidAddress = -9,
}
