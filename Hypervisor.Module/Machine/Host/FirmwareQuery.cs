using Cosmos.Core;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Machine;

/// <summary>Asks the firmware below which workarounds it has, by the way that DEN0028 appendix A describes.</summary>
internal static class FirmwareQuery
{
    private const uint SmcccWithWorkarounds = 0x1_0001;

    /// <summary>Its answers; all "not there" on a machine without firmware, or with one older than SMCCC 1.1.</summary>
    public static FirmwareWorkarounds Workarounds() => Firmware.SmcccVersion >= SmcccWithWorkarounds
        ? new FirmwareWorkarounds
        {
            Workaround1 = Features(0x8000_8000),
            Workaround2 = Features(0x8000_7FFF),
            Workaround3 = Features(0x8000_3FFF),
            Workaround4 = Features(0x8000_0004),
        }
        : FirmwareWorkarounds.None;

    private static int Features(ulong id) => (int)Firmware.Call(SmcccArch.ArchFeaturesId, id);
}
