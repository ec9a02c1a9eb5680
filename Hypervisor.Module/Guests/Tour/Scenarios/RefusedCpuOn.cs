using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>Every CPU_ON that must start nothing (DEN0022 5.6).</summary>
internal sealed class RefusedCpuOn : Scenario
{
    private const ulong Junk = 0xFFFF_FFFF_0000_0000;

    private static readonly ulong[] s_badTargets = [0x8000_0000, 0x8000_0001, 0x0100_0001, 0x100, 1ul << 32, 1ul << 63];

    public override string Title => "CPU_ON that must fail";

    public override int CheckCount(int vcpus) => 4 + s_badTargets.Length + (vcpus > 1 ? BadEntries().Length + 1 : 0);

    public override void Run(Conduit conduit, int vcpus)
    {
        ulong entry = SecondaryStart.EntryPoint();
        Checks.Equal("self, SMC64", Psci.AlreadyOn, Psci.Call(conduit, Psci.CpuOn64, 0, entry));
        Checks.Equal("self, SMC32", Psci.AlreadyOn, Psci.Call(conduit, Psci.CpuOn, 0, entry));
        Checks.Equal("self, SMC32 with upper halves", Psci.AlreadyOn, Psci.Call(conduit, Psci.CpuOn, Junk, Junk | entry));
        Checks.Equal("absent vCPU", Psci.InvalidParameters, Psci.Call(conduit, Psci.CpuOn64, (ulong)vcpus, entry));
        foreach (ulong target in s_badTargets)
        {
            Checks.Equal("target", target, Psci.InvalidParameters, Psci.Call(conduit, Psci.CpuOn64, target, entry));
        }

        if (vcpus > 1)
        {
            foreach (ulong address in BadEntries())
            {
                Checks.Equal("entry", address, Psci.InvalidAddress, Psci.Call(conduit, Psci.CpuOn64, 1, address));
            }

            Checks.Equal("vCPU 1 is still", Psci.AffinityOff, Psci.Call(conduit, Psci.AffinityInfo64, 1));
        }
    }

    /// <summary>Misaligned, a device, nothing, the end of RAM, and an address that would wrap.</summary>
    private static ulong[] BadEntries() =>
        [SecondaryStart.EntryPoint() + 2, 0x0900_0000, 0x0B00_0000, GuestMachine.RamEnd, ulong.MaxValue - 3];
}
