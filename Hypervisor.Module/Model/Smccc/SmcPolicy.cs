namespace Hypervisor.Model.Smccc;

/// <summary>What a VM may ask of the firmware below us. Set per VM before it starts. PSCI is ours under each of them.</summary>
public enum SmcPolicy : byte
{
    /// <summary>We answer what we own; nothing reaches the firmware.</summary>
    Emulate,

    /// <summary>As Emulate, but an SMC for a service that cannot harm us goes to the firmware and its results to the guest.</summary>
    Forward,

    /// <summary>PSCI only: every other call, the architecture's own included, is NOT_SUPPORTED.</summary>
    Deny,
}
