using System.Runtime.CompilerServices;

namespace Hypervisor.Model.Psci;

/// <summary>CPU_ON (DEN0022 5.6): x1 target_cpu, x2 entry point, x3 context id.</summary>
public static class PsciCpuOn
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(in PsciCall call, PsciVm vm)
    {
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
            PsciVcpuPower.Off => new PsciDecision((ulong)PsciReturnCode.Success, PsciEffect.CpuUp, (uint)target.Index),
            PsciVcpuPower.OnPending => PsciDecision.Answer(PsciReturnCode.OnPending),
            _ => PsciDecision.Answer(PsciReturnCode.AlreadyOn),
        };
    }
}
