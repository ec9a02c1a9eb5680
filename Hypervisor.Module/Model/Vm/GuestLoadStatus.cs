namespace Hypervisor.Model.Vm;

/// <summary>Why a guest cannot be loaded.</summary>
public enum GuestLoadStatus
{
    Ok,

    /// <summary>A file has no bytes.</summary>
    Empty,

    /// <summary>A file ends before its own headers say it does.</summary>
    Truncated,

    /// <summary>A known format that is not taken, such as a compressed kernel.</summary>
    UnsupportedFormat,

    /// <summary>Code for another CPU than a 64-bit Arm one.</summary>
    WrongArchitecture,

    /// <summary>A load address lies outside guest RAM, or the entry point outside what is loaded.</summary>
    OutsideMemory,

    /// <summary>What is to be loaded does not fit guest RAM, or a ROM its flash bank.</summary>
    TooLarge,

    /// <summary>Image and device tree want the same memory.</summary>
    Overlap,
}
