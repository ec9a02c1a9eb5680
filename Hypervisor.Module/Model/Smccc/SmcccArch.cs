namespace Hypervisor.Model.Smccc;

/// <summary>
/// The Arm architecture calls we answer (DEN0028). The others of this owner get NOT_SUPPORTED: for a
/// workaround that is true on every core ("the firmware offers none"), and SOC_ID is optional.
/// </summary>
public static class SmcccArch
{
    public const uint VersionId = 0x8000_0000;
    public const uint ArchFeaturesId = 0x8000_0001;

    /// <summary>SMCCC 1.2: x4..x17 survive a call, and no call here depends on a feature of a later one.</summary>
    public const ulong Version = 0x1_0002;

    /// <summary>Whether a call with this id is answered with anything but NOT_SUPPORTED.</summary>
    public static bool Implements(uint id) => id is VersionId or ArchFeaturesId;

    /// <summary>x0 of the answer.</summary>
    /// <param name="id">Function id without the SVE hint.</param>
    /// <param name="argument">W1: for ARCH_FEATURES, the id asked about.</param>
    public static ulong Answer(uint id, uint argument) => id switch
    {
        VersionId => Version,
        ArchFeaturesId when Implements(argument) => SmcccReturnCode.Success,
        _ => SmcccReturnCode.NotSupported,
    };
}
