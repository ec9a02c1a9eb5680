using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>PSCI_FEATURES of every id in both ranges, and of ids that are none of PSCI's.</summary>
internal sealed class FeatureQueries : Scenario
{
    private static readonly ulong[] s_others = [0, 0x8400_0020, 0xC400_0020, 0x8600_FF01, 0x8401_0000, 0x0400_0000, 0xFFFF_FFFF];

    public override string Title => "PSCI_FEATURES";

    public override int CheckCount(int vcpus) => (2 * (int)PsciWitness.Count) + s_others.Length + 1;

    public override void Run(Conduit conduit, int vcpus)
    {
        for (ulong number = 0; number < PsciWitness.Count; number++)
        {
            Query(conduit, PsciWitness.Base32 + number, PsciWitness.Has32(number));
            Query(conduit, PsciWitness.Base64 + number, PsciWitness.Has64(number));
        }

        foreach (ulong other in s_others)
        {
            Query(conduit, other, false);
        }

        const ulong Junk = 0x5A5A_5A5A_0000_0000;
        Checks.Equal("upper half of x1", Psci.Success, Psci.Call(conduit, Psci.Features, Junk | Psci.Version));
    }

    private static void Query(Conduit conduit, ulong id, bool exists) =>
        Checks.Equal("id", id, exists ? PsciWitness.FeaturesOf(id & (PsciWitness.Count - 1)) : Psci.NotSupported, Psci.Call(conduit, Psci.Features, id));
}
