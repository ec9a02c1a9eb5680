using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>Instructions and registers that the vCPU is not offered are UNDEFINED, whatever the real CPU has.</summary>
internal sealed class UndefinedInstructions : Scenario
{
    /// <summary>EC 0, IL 1, ISS 0 (Arm ARM D24.2, ESR_EL1).</summary>
    private const ulong UnknownReason = 1 << 25;

    private static readonly (string Name, uint Encoding)[] s_instructions =
    [
        ("UDF #0", 0x0000_0000),
        ("RDVL x0, #1 (SVE)", 0x04BF_5020),
        ("MRS x0, ZCR_EL1 (SVE)", 0xD538_1200),
        ("MRS x0, S3_0_C15_C15_7 (IMPLEMENTATION DEFINED)", 0xD538_FFE0),
        ("MRS x0, APIAKeyLo_EL1 (pointer authentication)", 0xD538_2100),
        ("MRS x0, ERRIDR_EL1 (RAS)", 0xD538_5300),
        ("MRS x0, LORC_EL1 (LORegions)", 0xD538_A460),
        ("MRS x0, GCR_EL1 (MTE)", 0xD538_10C0),
        ("MRS x0, HCR_EL2", 0xD53C_1100),
        ("MSR SCTLR_EL3, x0", 0xD51E_1000),
    ];

    public override string Title => "undefined instructions";

    public override int CheckCount(int vcpus) => 3 * s_instructions.Length;

    public override void Run(Conduit conduit, int vcpus)
    {
        foreach ((string name, uint encoding) in s_instructions)
        {
            Checks.Equal(name, 1, CodeProbe.Run(encoding));
            Checks.Equal("ESR_EL1 of", encoding, UnknownReason, CpuRecords.Of(0).EsrEl1);
            Checks.Equal("ELR_EL1 of", encoding, CodeProbe.InstructionAddress, CpuRecords.Of(0).ElrEl1);
        }
    }
}
