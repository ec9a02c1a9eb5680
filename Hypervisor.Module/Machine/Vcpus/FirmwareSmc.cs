using Cosmos.Core;
using Hypervisor.Model.Arm;

namespace Hypervisor.Machine;

/// <summary>
/// Hands a guest's call to the firmware: x0-x17 there and back (SMCCC 1.2, DEN0028 2.7). Which calls may go there is the
/// Model's decision (SmcPolicyDecision); this only acts on it.
/// </summary>
internal static class FirmwareSmc
{
    /// <param name="functionId">
    /// The id that was decided on, in place of the guest's x0: its SVE hint and upper half must not mean something else below.
    /// </param>
    public static void Forward(ref VcpuRegisters registers, uint functionId)
    {
        SmcArguments arguments = default;
        arguments[0] = functionId;
        for (int i = 1; i < SmcArguments.Count; i++)
        {
            arguments[i] = registers.X[i];
        }

        Firmware.Call(ref arguments);
        for (int i = 0; i < SmcArguments.Count; i++)
        {
            registers.X[i] = arguments[i];
        }
    }
}
