using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>Ids that nobody answers get NOT_SUPPORTED, whoever owns them (DEN0028 table 6-2).</summary>
internal sealed class UnknownCalls : Scenario
{
    private static readonly ulong[] s_ids =
    [
        0x8000_0003, 0xC000_0002, 0x8000_4000, // Arm architecture
        0x8100_0000, 0xC100_0000, // CPU
        0x8200_0000, 0xC200_FFFF, // SiP
        0x8300_0000, 0xC300_0001, // OEM
        0x8400_0020, 0x8400_0063, 0x8400_FF01, 0xC400_0024, // standard secure: SDEI, FF-A, UID
        0x8500_0000, 0xC500_00FF, // standard hypervisor
        0x8600_0001, 0xC600_0000, // vendor hypervisor
        0xB000_0000, 0xF000_0000, // trusted application
        0xB200_0000, 0xBF00_FF01, // trusted OS
        0x0000_0000, 0x0400_0000, 0x4400_0003, // yielding
        0x8402_0000, 0x8480_0003, 0xC4FE_0003, // PSCI with reserved bits 23:17
        0xFFFF_FFFF,
    ];

    public override string Title => "calls that nobody answers";

    public override int CheckCount(int vcpus) => s_ids.Length + PsciCount();

    public override void Run(Conduit conduit, int vcpus)
    {
        foreach (ulong id in s_ids)
        {
            Call(conduit, id);
        }

        for (ulong number = 0; number < PsciWitness.Count; number++)
        {
            if (!PsciWitness.Has32(number))
            {
                Call(conduit, PsciWitness.Base32 + number);
            }

            if (IsUnknown64(number))
            {
                Call(conduit, PsciWitness.Base64 + number);
            }
        }
    }

    private static void Call(Conduit conduit, ulong id) => Checks.Equal("id", id, Psci.NotSupported, Psci.Call(conduit, id));

    /// <summary>The alias of CPU_OFF is not in PSCI_FEATURES, but it would turn this vCPU off.</summary>
    private static bool IsUnknown64(ulong number) => !PsciWitness.Has64(number) && number != (Psci.CpuOff64 & 0x1F);

    private static int PsciCount()
    {
        int count = 0;
        for (ulong number = 0; number < PsciWitness.Count; number++)
        {
            count += PsciWitness.Has32(number) ? 0 : 1;
            count += IsUnknown64(number) ? 1 : 0;
        }

        return count;
    }
}
