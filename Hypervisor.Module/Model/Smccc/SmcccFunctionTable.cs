namespace Hypervisor.Model.Smccc;

/// <summary>Ids and names of our calls: the one table behind dispatch, the feature queries, the trace and the documents.</summary>
public static class SmcccFunctionTable
{
    /// <summary>One more than the highest function.</summary>
    public const int Count = (int)SmcccFunction.VendorRevision + 1;

    /// <summary>The function with an id.</summary>
    /// <param name="id">Function id without the SVE hint.</param>
    public static SmcccFunction Find(uint id) => id switch
    {
        0x8000_0000 => SmcccFunction.Version,
        0x8000_0001 => SmcccFunction.ArchFeatures,
        0x8000_0002 => SmcccFunction.SocId,
        0x8000_8000 => SmcccFunction.Workaround1,
        0x8000_7FFF => SmcccFunction.Workaround2,
        0x8000_3FFF => SmcccFunction.Workaround3,
        0x8000_0004 => SmcccFunction.Workaround4,
        0x8400_0050 => SmcccFunction.TrngVersion,
        0x8400_0051 => SmcccFunction.TrngFeatures,
        0x8400_0052 => SmcccFunction.TrngGetUuid,
        0x8400_0053 => SmcccFunction.TrngRnd32,
        0xC400_0053 => SmcccFunction.TrngRnd64,
        0xC500_0020 => SmcccFunction.PvTimeFeatures,
        0xC500_0021 => SmcccFunction.PvTimeStolen,
        0x8600_0000 => SmcccFunction.VendorFeatures,
        0x8600_FF01 => SmcccFunction.VendorUid,
        0x8600_FF03 => SmcccFunction.VendorRevision,
        _ => SmcccFunction.None,
    };

    /// <summary>The specification's name; empty for <see cref="SmcccFunction.None"/>.</summary>
    public static string NameOf(SmcccFunction function) => function switch
    {
        SmcccFunction.Version => "SMCCC_VERSION",
        SmcccFunction.ArchFeatures => "SMCCC_ARCH_FEATURES",
        SmcccFunction.SocId => "SMCCC_ARCH_SOC_ID",
        SmcccFunction.Workaround1 => "SMCCC_ARCH_WORKAROUND_1",
        SmcccFunction.Workaround2 => "SMCCC_ARCH_WORKAROUND_2",
        SmcccFunction.Workaround3 => "SMCCC_ARCH_WORKAROUND_3",
        SmcccFunction.Workaround4 => "SMCCC_ARCH_WORKAROUND_4",
        SmcccFunction.TrngVersion => "TRNG_VERSION",
        SmcccFunction.TrngFeatures => "TRNG_FEATURES",
        SmcccFunction.TrngGetUuid => "TRNG_GET_UUID",
        SmcccFunction.TrngRnd32 => "TRNG_RND32",
        SmcccFunction.TrngRnd64 => "TRNG_RND64",
        SmcccFunction.PvTimeFeatures => "PV_TIME_FEATURES",
        SmcccFunction.PvTimeStolen => "PV_TIME_ST",
        SmcccFunction.VendorFeatures => "VENDOR_HYP_FEATURES",
        SmcccFunction.VendorUid => "VENDOR_HYP_UID",
        SmcccFunction.VendorRevision => "VENDOR_HYP_REVISION",
        _ => "",
    };
}
