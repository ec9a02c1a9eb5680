using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Psci;

/// <summary>CPU_ON (DEN0022 5.6): x1 target_cpu, x2 entry point, x3 context id.</summary>
public static class PsciCpuOn
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(uint id, in VcpuRegisters registers, PsciVcpu caller)
    {
        PsciVm vm = caller.Vm;
        PsciCall call = PsciCall.Decode(id, in registers);
        if (vm.Find(call.X1) is not { } target)
        {
            return PsciDecision.Answer(PsciReturnCode.InvalidParameters);
        }

        if (!vm.IsEntryPoint(call.X2))
        {
            return PsciDecision.Answer(PsciReturnCode.InvalidAddress);
        }

        return target.Claim(call.X2, call.X3) switch
        {
            PsciVcpuPower.Off => PsciDecision.CpuUp(target.Index),
            PsciVcpuPower.OnPending => PsciDecision.Answer(PsciReturnCode.OnPending),
            _ => PsciDecision.Answer(PsciReturnCode.AlreadyOn),
        };
    }
}
