namespace Hypervisor.Model.Smccc;

/// <summary>Answers of the Arm architecture calls (DEN0028) and of our own vendor calls, but for those that depend on the CPU.</summary>
public static class SmcccArch
{
    public const uint VersionId = 0x8000_0000;
    public const uint ArchFeaturesId = 0x8000_0001;

    /// <summary>SMCCC 1.2: x4..x17 survive a call, and no call here depends on a feature of a later one.</summary>
    public const ulong Version = 0x1_0002;

    /// <summary>
    /// SOC_ID type 0: JEP-106 bank in 30:24 and code in 23:16, SoC number in 15:0. A VM runs on no vendor's SoC: bank 0,
    /// code 0 is assigned to nobody, and the number is this machine model's.
    /// </summary>
    public const ulong SocVersion = 1;

    /// <summary>SOC_ID type 1: changes with what a guest sees of the machine.</summary>
    public const ulong SocRevision = 1;

    /// <summary>Bit n says that there is a vendor call 0x86000000 + n: only this query itself.</summary>
    private const ulong VendorFunctions = 1;

    // VENDOR_HYP_REVISION: 1.0, major in x0 and minor in x1.
    private const ulong VendorMajor = 1;
    private const ulong VendorMinor = 0;

    /// <summary>The answer of SOC_ID to a type in W1.</summary>
    public static ulong SocId(uint type) => type switch
    {
        0 => SocVersion,
        1 => SocRevision,
        _ => SmcccReturnCode.InvalidParameter,
    };

    /// <summary>The answer of one of the three vendor calls.</summary>
    public static SmcccResult Vendor(SmcccFunction function) => function switch
    {
        SmcccFunction.VendorFeatures => SmcccResult.Of(VendorFunctions, 0, 0, 0),
        SmcccFunction.VendorRevision => SmcccResult.Of(VendorMajor, VendorMinor, 0, 0),

        // c37dc3c5-59c1-41f0-aedb-98cb49f2a702, lowest byte of each word first.
        _ => SmcccResult.Of(0xC5C3_7DC3, 0xF041_C159, 0xCB98_DBAE, 0x02A7_F249),
    };
}
