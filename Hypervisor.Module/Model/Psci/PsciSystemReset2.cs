using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Psci;

/// <summary>SYSTEM_RESET2 (DEN0022 5.11): w1 reset_type, x2 cookie, which only vendors' types use.</summary>
public static class PsciSystemReset2
{
    private const uint SystemWarmReset = 0;

    /// <summary>
    /// A warm reset starts the VM with its RAM as it is. The VM has no vendor's types (bit 31), and the architecture defines
    /// no other.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(in VcpuRegisters registers, PsciVcpu caller) => (uint)registers.X[1] == SystemWarmReset
        ? PsciDecision.NoReturn(caller.Vm.EffectOfReset(PsciEffect.SystemWarmReset))
        : PsciDecision.Answer(PsciReturnCode.InvalidParameters);
}
