using Cosmos.Core;
using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>What the vCPU shows of itself.</summary>
internal sealed class Identification : Scenario
{
    private const ulong Field = 0xF;

    public override string Title => "identification registers";

    public override int CheckCount(int vcpus) => 11;

    public override void Run(Conduit conduit, int vcpus)
    {
        Checks.Equal("CurrentEL", 1 << 2, SystemRegisters.ReadCurrentEl());
        Checks.Equal("MPIDR_EL1", 0x8000_0000, SystemRegisters.ReadMpidrEl1());
        Checks.Equal("vCPUs fit the guest's records", 0, vcpus is >= 1 and <= CpuRecords.Count ? 0u : 1u);

        ulong pfr0 = GuestRegisters.ReadIdAa64Pfr0El1();
        Checks.Equal("ID_AA64PFR0_EL1.EL1: AArch64 only", 1, (pfr0 >> 4) & Field);
        Checks.Equal("ID_AA64PFR0_EL1.EL2: none", 0, (pfr0 >> 8) & Field);
        Checks.Equal("ID_AA64PFR0_EL1.EL3: none", 0, (pfr0 >> 12) & Field);
        Checks.Equal("ID_AA64PFR0_EL1.SVE: none", 0, (pfr0 >> 32) & Field);
        Checks.Equal("ID_AA64PFR1_EL1.MTE: none", 0, (GuestRegisters.ReadIdAa64Pfr1El1() >> 8) & Field);
        Checks.Equal("ID_AA64PFR1_EL1.SME: none", 0, (GuestRegisters.ReadIdAa64Pfr1El1() >> 24) & Field);
        Checks.Equal("ID_AA64DFR0_EL1.PMUVer: none", 0, (GuestRegisters.ReadIdAa64Dfr0El1() >> 8) & Field);
        Checks.Equal("ID_AA64ISAR1_EL1.APA, API: none", 0, GuestRegisters.ReadIdAa64Isar1El1() & 0xFF0);
    }
}
