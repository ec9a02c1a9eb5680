using Cosmos.Core;
using Hypervisor.Model.Arm;

namespace Hypervisor.Machine;

/// <summary>
/// Hands a guest's call to the firmware: x0-x17 there and back (SMCCC 1.2, DEN0028 2.7). Which calls may go there is the
/// Model's decision (SmcPolicyDecision); this only acts on it.
/// </summary>
internal static unsafe class FirmwareSmc
{
    public static void Forward(ref VcpuRegisters registers)
    {
        SmcArguments arguments = default;
        for (int i = 0; i < SmcArguments.Count; i++)
        {
            arguments[i] = registers.X[i];
        }

        FirmwareCall.Smc(&arguments);
        for (int i = 0; i < SmcArguments.Count; i++)
        {
            registers.X[i] = arguments[i];
        }
    }
}
