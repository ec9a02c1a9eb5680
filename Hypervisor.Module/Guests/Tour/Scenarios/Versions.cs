using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>What a guest asks first.</summary>
internal sealed class Versions : Scenario
{
    private const ulong SmcccVersion = 0x8000_0000;
    private const ulong SmcccArchFeatures = 0x8000_0001;

    public override string Title => "versions";

    public override int CheckCount(int vcpus) => 8;

    public override void Run(Conduit conduit, int vcpus)
    {
        Checks.Equal("PSCI_VERSION", 0x1_0003, Psci.Call(conduit, Psci.Version));
        Checks.Equal("MIGRATE_INFO_TYPE", 2, Psci.Call(conduit, Psci.MigrateInfoType));
        Checks.Equal("PSCI_FEATURES(SMCCC_VERSION)", Psci.Success, Psci.Call(conduit, Psci.Features, SmcccVersion));
        ulong version = Psci.Call(conduit, SmcccVersion);
        Checks.True("SMCCC_VERSION is 1.1 or later", version is >= 0x1_0001 and < 0x2_0000);
        Checks.Equal("ARCH_FEATURES(SMCCC_VERSION)", Psci.Success, Psci.Call(conduit, SmcccArchFeatures, SmcccVersion));
        Checks.Equal("ARCH_FEATURES(ARCH_FEATURES)", Psci.Success, Psci.Call(conduit, SmcccArchFeatures, SmcccArchFeatures));
        Checks.Equal("ARCH_FEATURES(SOC_ID)", Psci.Success, Psci.Call(conduit, SmcccArchFeatures, 0x8000_0002));
        Checks.Equal("ARCH_FEATURES(PSCI_VERSION)", Psci.NotSupported, Psci.Call(conduit, SmcccArchFeatures, Psci.Version));
    }
}
