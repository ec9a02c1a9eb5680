using System;
using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>AFFINITY_INFO while the boot vCPU alone is on (DEN0022 5.7).</summary>
internal sealed class AffinityQueries : Scenario
{
    private const ulong HighestLevel = 3;

    /// <summary>Bits of target_affinity that must be zero: RES1 and U of MPIDR_EL1, MT, and 63:40.</summary>
    private static readonly ulong[] s_badTargets = [0x8000_0000, 0x4000_0000, 0x0100_0000, 1ul << 40, 1ul << 63];

    public override string Title => "AFFINITY_INFO";

    public override int CheckCount(int vcpus) => 2 * ((int)HighestLevel + 1 + (vcpus - 1)) + 5 + s_badTargets.Length;

    public override void Run(Conduit conduit, int vcpus)
    {
        foreach (ulong function in (ReadOnlySpan<ulong>)[Psci.AffinityInfo, Psci.AffinityInfo64])
        {
            for (ulong level = 0; level <= HighestLevel; level++)
            {
                Checks.Equal("self at level", level, Psci.AffinityOn, Psci.Call(conduit, function, 0, level));
            }

            for (int vcpu = 1; vcpu < vcpus; vcpu++)
            {
                Checks.Equal("vCPU", (ulong)vcpu, Psci.AffinityOff, Psci.Call(conduit, function, (ulong)vcpu));
            }
        }

        Refused(conduit, "absent vCPU", (ulong)vcpus, 0);
        Refused(conduit, "absent Aff1", 0x100, 1);
        Refused(conduit, "absent Aff3", 1ul << 32, 0);
        Refused(conduit, "level 4", 0, HighestLevel + 1);
        Refused(conduit, "level with upper bits", 0, 1ul << 32);
        foreach (ulong target in s_badTargets)
        {
            Refused(conduit, "reserved bits", target, 0);
        }
    }

    private static void Refused(Conduit conduit, string name, ulong target, ulong level) =>
        Checks.Equal(name, target, Psci.InvalidParameters, Psci.Call(conduit, Psci.AffinityInfo64, target, level));
}
