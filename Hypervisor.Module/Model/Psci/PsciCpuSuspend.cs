using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Psci;

/// <summary>CPU_SUSPEND (DEN0022 5.4): x1 power_state, x2 entry point, x3 context id.</summary>
public static class PsciCpuSuspend
{
    // The original format (DEN0022 5.4), which PSCI_FEATURES advertises: level 25:24, type 16, StateID 15:0.
    private const ulong ReservedBits = ~0x0301_FFFFul;
    private const ulong PowerdownBit = 1 << 16;

    /// <summary>
    /// Standby in every case. A powerdown request may come back as from standby (DEN0022), but its
    /// entry point must be good all the same: a later, deeper answer would use it.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(uint id, in VcpuRegisters registers, PsciVm vm)
    {
        PsciCall call = PsciCall.Decode(id, in registers);

        // power_state is a uint32 at either width.
        ulong powerState = (uint)call.X1;
        if ((powerState & ReservedBits) != 0)
        {
            return PsciDecision.Answer(PsciReturnCode.InvalidParameters);
        }

        if ((powerState & PowerdownBit) != 0 && !vm.IsEntryPoint(call.X2))
        {
            return PsciDecision.Answer(PsciReturnCode.InvalidAddress);
        }

        return PsciDecision.Suspend();
    }
}
