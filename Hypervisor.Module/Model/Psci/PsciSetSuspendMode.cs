using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Psci;

/// <summary>PSCI_SET_SUSPEND_MODE (DEN0022 5.16): w1 mode.</summary>
public static class PsciSetSuspendMode
{
    /// <summary>
    /// To OS-initiated mode if all vCPUs are on, or the caller alone; back only if the caller alone is: else vCPUs would
    /// sleep under rules that no longer hold.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(in VcpuRegisters registers, PsciVcpu caller)
    {
        PsciVm vm = caller.Vm;
        uint mode = (uint)registers.X[1];
        if (mode > (uint)PsciSuspendMode.OsInitiated)
        {
            return PsciDecision.Answer(PsciReturnCode.InvalidParameters);
        }

        bool allowed = mode == (uint)vm.SuspendMode || vm.OnCount == 1
            || (mode == (uint)PsciSuspendMode.OsInitiated && AllAreOn(vm));
        if (!allowed)
        {
            return PsciDecision.Answer(PsciReturnCode.Denied);
        }

        vm.SuspendMode = (PsciSuspendMode)mode;
        return PsciDecision.Answer(PsciReturnCode.Success);
    }

    private static bool AllAreOn(PsciVm vm)
    {
        for (int i = 0; i < vm.Count; i++)
        {
            if (vm[i].Power is PsciVcpuPower.Off or PsciVcpuPower.OnPending)
            {
                return false;
            }
        }

        return true;
    }
}
