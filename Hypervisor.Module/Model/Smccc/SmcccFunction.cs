namespace Hypervisor.Model.Smccc;

/// <summary>The calls other than PSCI that the hypervisor can answer itself (DEN0028, DEN0057, DEN0098).</summary>
public enum SmcccFunction : byte
{
    /// <summary>None of them.</summary>
    None,

    Version,
    ArchFeatures,
    SocId,
    Workaround1,
    Workaround2,
    Workaround3,
    Workaround4,
    TrngVersion,
    TrngFeatures,
    TrngGetUuid,
    TrngRnd32,
    TrngRnd64,
    PvTimeFeatures,
    PvTimeStolen,
    VendorFeatures,
    VendorUid,
    VendorRevision,
}
