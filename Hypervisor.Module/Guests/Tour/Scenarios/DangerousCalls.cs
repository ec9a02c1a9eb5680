using Cosmos.Core;
using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>
/// Each call by which firmware would hand out EL2 or the board, by SMC and with an address where it wants one. No policy lets
/// one through: each gets NOT_SUPPORTED, and the machine goes on.
/// </summary>
internal sealed class DangerousCalls : Scenario
{
    private const ulong Smc64 = 0x4000_0000;

    // First and last id; each is called as SMC32 and as SMC64.
    private static readonly (ulong First, ulong Last)[] s_ranges =
    [
        (0x8400_0020, 0x8400_003F), // SDEI (DEN0054): entry points
        (0x8400_0040, 0x8400_004F), // MM (DEN0060): buffers
        (0x8400_0060, 0x8400_00EF), // FF-A (DEN0077): buffers and messages
        (0x8400_00F0, 0x8400_0117), // errata, firmware update, DRTM (DEN0113)
        (0x8400_0130, 0x8400_0134), // PCI configuration (DEN0115)
        (0x8400_0150, 0x8400_016F), // realm management (DEN0137)
        (0x8400_02E0, 0x8400_02E7), // live activation of firmware (DEN0147)
        (0x8200_0020, 0x8200_0020), // TF-A: execution state switch, an entry point
        (0x8200_0030, 0x8200_0030), // TF-A: DebugFS, an address
        (0x8200_0050, 0x8200_006F), // TF-A: NPU, addresses
        (0x8700_0000, 0x8700_001F), // EL3 monitor
        (0xB000_0000, 0xB000_0003), // trusted applications
        (0xB200_0000, 0xB200_000F), // trusted OS
        (0x0200_0000, 0x0200_0003), // yielding
        (0x3200_0000, 0x3200_0007), // yielding, trusted OS
        (0x8402_0000, 0x8402_0015), // PSCI with a reserved bit
        (0x8480_0000, 0x8480_0015), // PSCI with another
    ];

    public override string Title => "calls that firmware must never see";

    public override int CheckCount(int vcpus)
    {
        int count = 1;
        foreach ((ulong first, ulong last) in s_ranges)
        {
            count += 2 * (int)(last - first + 1);
        }

        return count;
    }

    public override void Run(Conduit conduit, int vcpus)
    {
        foreach ((ulong first, ulong last) in s_ranges)
        {
            for (ulong id = first; id <= last; id++)
            {
                Try(id);
                Try(id | Smc64);
            }
        }

        Checks.Equal("PSCI_VERSION after all that", 0x1_0003, Psci.Call(Conduit.Smc, Psci.Version));
    }

    /// <summary>In the order of most of these calls, addresses come first; an entry point in RAM is one that could be entered.</summary>
    private static void Try(ulong id)
    {
        ulong address = GuestMachine.RamEnd - 0x1_0000;
        Checks.Equal("id", id, Psci.NotSupported, Psci.Call(Conduit.Smc, id, address, address, address));
    }
}
