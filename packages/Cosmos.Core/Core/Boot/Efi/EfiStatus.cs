namespace Cosmos.Core.Efi;

/// <summary>EFI_STATUS: 0 is success, errors have bit 63 set (UEFI 2.10, appendix D).</summary>
public enum EfiStatus : ulong
{
    Success = 0,
    LoadError = Error | 1,
    InvalidParameter = Error | 2,
    Unsupported = Error | 3,
    BufferTooSmall = Error | 5,
    OutOfResources = Error | 9,
    NotFound = Error | 14,

    /// <summary>The bit that all errors have.</summary>
    Error = 1UL << 63,
}
