namespace Cosmos.Cli.Run;

/// <summary>What the physical machine has at EL3.</summary>
public enum El3Firmware
{
    /// <summary>No EL3: QEMU starts the kernel and answers PSCI itself.</summary>
    None,

    /// <summary>Trusted Firmware-A, which starts the kernel and answers SMC.</summary>
    TrustedFirmwareA,
}
