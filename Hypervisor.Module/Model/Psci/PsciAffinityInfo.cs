using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Psci;

/// <summary>AFFINITY_INFO (DEN0022 5.7): x1 target_affinity, x2 lowest_affinity_level.</summary>
public static class PsciAffinityInfo
{
    private const ulong HighestLevel = 3;

    /// <summary>
    /// One vCPU at level 0. A higher level names a group by its upper affinity fields: ON if any member is on,
    /// else ON_PENDING if any is pending. Fields below the level are ignored.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(uint id, in VcpuRegisters registers, PsciVcpu caller)
    {
        PsciCall call = PsciCall.Decode(id, in registers);
        if (!Mpidr.IsValidTarget(call.X1) || call.X2 > HighestLevel)
        {
            return PsciDecision.Answer(PsciReturnCode.InvalidParameters);
        }

        PsciVm vm = caller.Vm;
        ulong mask = MaskOf((uint)call.X2);
        bool found = false;
        PsciVcpuPower highest = PsciVcpuPower.Off;
        for (int i = 0; i < vm.Count; i++)
        {
            if (((vm[i].Mpidr.Affinity ^ call.X1) & mask) != 0)
            {
                continue;
            }

            found = true;
            PsciVcpuPower power = vm[i].Power;
            highest = power > highest ? power : highest;
        }

        return PsciDecision.Answer(found ? (int)StateOf(highest) : (int)PsciReturnCode.InvalidParameters);
    }

    /// <summary>The affinity fields at and above a level.</summary>
    private static ulong MaskOf(uint level) => level switch
    {
        0 => Mpidr.AffinityMask,
        1 => Mpidr.AffinityMask & ~0xFFul,
        2 => Mpidr.AffinityMask & ~0xFFFFul,
        _ => Mpidr.AffinityMask & ~0xFF_FFFFul,
    };

    private static PsciAffinityState StateOf(PsciVcpuPower power) => power switch
    {
        PsciVcpuPower.Off => PsciAffinityState.Off,
        PsciVcpuPower.OnPending => PsciAffinityState.OnPending,
        _ => PsciAffinityState.On,
    };
}
