using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>An address without RAM or device answers as an empty bus does: a synchronous external abort.</summary>
internal sealed class ExternalAborts : Scenario
{
    /// <summary>Between virtio-mmio and the platform bus of QEMU's virt machine.</summary>
    private const ulong Nowhere = 0x0B00_0000;

    // ESR_EL1: data abort from the same EL, IL, DFSC 0x10; WnR for a store.
    private const ulong AbortOnLoad = 0x9600_0010;
    private const ulong AbortOnStore = 0x9600_0050;

    private static readonly (string Name, uint Encoding, ulong Syndrome)[] s_accesses =
    [
        ("LDR w1, [x0]", 0xB940_0001, AbortOnLoad),
        ("LDRB w1, [x0]", 0x3940_0001, AbortOnLoad),
        ("LDR x1, [x0]", 0xF940_0001, AbortOnLoad),
        ("LDP x1, x2, [x0]", 0xA940_0801, AbortOnLoad),
        ("STR w1, [x0]", 0xB900_0001, AbortOnStore),
        ("STRH w1, [x0]", 0x7900_0001, AbortOnStore),
        ("STP x1, x2, [x0]", 0xA900_0801, AbortOnStore),
    ];

    public override string Title => "external aborts";

    public override int CheckCount(int vcpus) => 4 * s_accesses.Length;

    public override void Run(Conduit conduit, int vcpus)
    {
        foreach ((string name, uint encoding, ulong syndrome) in s_accesses)
        {
            Checks.Equal(name, 1, CodeProbe.Run(encoding, Nowhere));
            Checks.Equal("ESR_EL1 of", encoding, syndrome, CpuRecords.Of(0).EsrEl1);
            Checks.Equal("FAR_EL1 of", encoding, Nowhere, CpuRecords.Of(0).FarEl1);
            Checks.Equal("ELR_EL1 of", encoding, CodeProbe.InstructionAddress, CpuRecords.Of(0).ElrEl1);
        }
    }
}
