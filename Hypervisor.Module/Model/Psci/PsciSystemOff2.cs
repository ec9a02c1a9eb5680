using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Psci;

/// <summary>SYSTEM_OFF2 (DEN0022 5.10): w1 type, x2 cookie.</summary>
public static class PsciSystemOff2
{
    /// <summary>What PSCI_FEATURES answers: bit 0 is HIBERNATE_OFF.</summary>
    public const int Features = (int)HibernateOff;

    private const uint HibernateOff = 1;

    /// <summary>
    /// HIBERNATE_OFF, by its number or by 0, which means the same: off, after the guest has saved itself where it will
    /// find itself again. The VM has no type that would need a cookie.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(uint id, in VcpuRegisters registers, PsciVcpu caller)
    {
        PsciCall call = PsciCall.Decode(id, in registers);
        return (uint)call.X1 <= HibernateOff && call.X2 == 0
            ? PsciDecision.NoReturn(caller.Vm.EffectOfPowerOff())
            : PsciDecision.Answer(PsciReturnCode.InvalidParameters);
    }
}
