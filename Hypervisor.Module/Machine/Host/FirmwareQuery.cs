using Cosmos.Core;
using Cosmos.Core.DeviceTree;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Machine;

/// <summary>Asks the firmware below which workarounds it has, by the way that DEN0028 appendix A describes.</summary>
internal static unsafe class FirmwareQuery
{
    private const ulong PsciVersionId = 0x8400_0000;
    private const ulong PsciFeaturesId = 0x8400_000A;
    private const int PsciWithFeatures = 0x1_0000;
    private const int SmcccWithWorkarounds = 0x1_0001;

    /// <summary>Its answers; all "not there" on a machine without firmware, or with one older than SMCCC 1.1.</summary>
    public static FirmwareWorkarounds Workarounds() => SpeaksArchFeatures()
        ? new FirmwareWorkarounds
        {
            Workaround1 = Features(0x8000_8000),
            Workaround2 = Features(0x8000_7FFF),
            Workaround3 = Features(0x8000_3FFF),
            Workaround4 = Features(0x8000_0004),
        }
        : FirmwareWorkarounds.None;

    /// <summary>An SMC with nothing at EL3 is UNDEFINED, so the device tree must name one first.</summary>
    private static bool SpeaksArchFeatures() =>
        BootInfo.DeviceTree.TryFindPath("/psci"u8, out FdtNode psci)
        && psci.TryGetProperty("method"u8, out FdtProperty method) && method.Contains("smc"u8)
        && Call(PsciVersionId, 0) >= PsciWithFeatures
        && Call(PsciFeaturesId, SmcccArch.VersionId) >= 0
        && Call(SmcccArch.VersionId, 0) >= SmcccWithWorkarounds;

    private static int Features(ulong id) => Call(SmcccArch.ArchFeaturesId, id);

    private static int Call(ulong id, ulong argument)
    {
        SmcArguments arguments = default;
        arguments[0] = id;
        arguments[1] = argument;
        FirmwareCall.Smc(&arguments);
        return (int)arguments[0];
    }
}
