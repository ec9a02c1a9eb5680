using Cosmos.Core;
using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>PV_TIME (DEN0057): its discovery, and a structure that the guest can read and not write.</summary>
internal sealed class StolenTime : Scenario
{
    private const ulong ArchFeatures = 0x8000_0001;
    private const ulong PvTimeFeatures = 0xC500_0020;
    private const ulong PvTimeSt = 0xC500_0021;
    private const ulong NoPvTimeCall = 0xC500_0022;
    private const ulong PvTimeStSmc32 = 0x8500_0021;
    private const ulong StructureMask = 63;
    private const uint Nanoseconds = 8;

    // STR w1, [x0], and what it gets: data abort from the same EL, IL, WnR, DFSC 0x10.
    private const uint Store = 0xB900_0001;
    private const ulong AbortOnStore = 0x9600_0050;

    public override string Title => "stolen time";

    public override int CheckCount(int vcpus) => 10;

    public override void Run(Conduit conduit, int vcpus)
    {
        Checks.Equal("ARCH_FEATURES of PV_TIME_FEATURES", Psci.Success, Psci.Call(conduit, ArchFeatures, PvTimeFeatures));
        Checks.Equal("PV_TIME_FEATURES of itself", Psci.Success, Psci.Call(conduit, PvTimeFeatures, PvTimeFeatures));
        Checks.Equal("PV_TIME_FEATURES of PV_TIME_ST", Psci.Success, Psci.Call(conduit, PvTimeFeatures, PvTimeSt));
        Checks.Equal("PV_TIME_FEATURES of no call", Psci.NotSupported, Psci.Call(conduit, PvTimeFeatures, NoPvTimeCall));
        Checks.Equal("PV_TIME_ST as SMC32", Psci.NotSupported, Psci.Call(conduit, PvTimeStSmc32));

        ulong address = Psci.Call(conduit, PvTimeSt);
        Checks.Equal("alignment of the structure", 0, address & StructureMask);
        Checks.Equal("revision and attributes", 0, Mmio.Read64((nuint)address));
        ulong before = Mmio.Read64((nuint)address + Nanoseconds);
        VirtualTimer.Pause();
        Checks.Equal("stolen time goes back", 0, Mmio.Read64((nuint)address + Nanoseconds) < before ? 1u : 0);
        Checks.Equal("exceptions of a store", 1, CodeProbe.Run(Store, address));
        Checks.Equal("ESR_EL1 of a store", AbortOnStore, CpuRecords.Of(0).EsrEl1);
    }
}
