using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Psci;

/// <summary>MEM_PROTECT and MEM_PROTECT_CHECK_RANGE (DEN0022 5.19, 5.20).</summary>
public static class PsciMemProtect
{
    /// <summary>w1: 0 turns protection off, all else on. The answer is how it was: 0 or 1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(in VcpuRegisters registers, PsciVcpu caller) =>
        PsciDecision.Answer(caller.Vm.ProtectMemory((uint)registers.X[1] != 0) ? 1 : 0);

    /// <summary>x1 base, x2 length in bytes: SUCCESS if all of it is RAM, which is all that protection covers, else DENIED.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision CheckRange(uint id, in VcpuRegisters registers, PsciVcpu caller)
    {
        PsciCall call = PsciCall.Decode(id, in registers);
        return PsciDecision.Answer(caller.Vm.IsGuestRam(call.X1, call.X2) ? PsciReturnCode.Success : PsciReturnCode.Denied);
    }
}
