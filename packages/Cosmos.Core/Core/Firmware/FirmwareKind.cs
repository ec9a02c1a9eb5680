namespace Cosmos.Core;

/// <summary>Who answers SMC below the kernel.</summary>
public enum FirmwareKind
{
    /// <summary>Nobody: SMC is UNDEFINED or goes nowhere.</summary>
    None,

    /// <summary>A PSCI firmware that does not say more of itself.</summary>
    Psci,

    /// <summary>QEMU itself, on a machine that has no EL3.</summary>
    Qemu,

    /// <summary>Trusted Firmware-A at EL3.</summary>
    TrustedFirmwareA,
}
