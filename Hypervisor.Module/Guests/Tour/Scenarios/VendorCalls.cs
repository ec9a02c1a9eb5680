using Cosmos.Core;
using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>Whose SoC and whose hypervisor this is: SOC_ID and the calls of the vendor hypervisor range.</summary>
internal sealed class VendorCalls : Scenario
{
    private const ulong SocId = 0x8000_0002;
    private const ulong InvalidParameter = unchecked((ulong)-3);

    public override string Title => "identity";

    public override int CheckCount(int vcpus) => 9;

    public override void Run(Conduit conduit, int vcpus)
    {
        Checks.Equal("SOC_ID version", 1, Psci.Call(conduit, SocId, 0));
        Checks.Equal("SOC_ID revision", 1, Psci.Call(conduit, SocId, 1));
        Checks.Equal("SOC_ID of type 2", InvalidParameter, Psci.Call(conduit, SocId, 2));

        SmcArguments uid = default;
        uid[0] = 0x8600_FF01;
        SmcccCall.Call(conduit, ref uid);
        Checks.Equal("UID word 0", 0xC5C3_7DC3, uid[0]);
        Checks.Equal("UID word 1", 0xF041_C159, uid[1]);
        Checks.Equal("UID word 2", 0xCB98_DBAE, uid[2]);
        Checks.Equal("UID word 3", 0x02A7_F249, uid[3]);
        Checks.Equal("revision", 1, Psci.Call(conduit, 0x8600_FF03));
        Checks.Equal("functions", 1, Psci.Call(conduit, 0x8600_0000));
    }
}
