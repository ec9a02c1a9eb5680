using System.Runtime.CompilerServices;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Psci;

/// <summary>
/// Which functions exist at which width: the one table behind both dispatch and PSCI_FEATURES, so that they agree.
/// Bit n of a word is function n.
/// </summary>
public static class PsciFunctionTable
{
    private const uint Both =
        1u << (int)PsciFunction.CpuSuspend |
        1u << (int)PsciFunction.CpuOn |
        1u << (int)PsciFunction.AffinityInfo;

    private const uint Smc32 = Both |
        1u << (int)PsciFunction.PsciVersion |
        1u << (int)PsciFunction.CpuOff |
        1u << (int)PsciFunction.MigrateInfoType |
        1u << (int)PsciFunction.SystemOff |
        1u << (int)PsciFunction.SystemReset |
        1u << (int)PsciFunction.PsciFeatures;

    /// <summary>Whether PSCI_FEATURES advertises an id and dispatch knows it.</summary>
    /// <param name="id">An id in one of PSCI's ranges.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Implements(uint id)
    {
        uint functions = (id & SmcccFunctionId.Smc64Bit) != 0 ? Both : Smc32;
        return ((functions >> (int)PsciFunctionId.Function(id)) & 1) != 0;
    }

    /// <summary>Whether dispatch takes an id: what is implemented and, unless the VM is strict, the alias of CPU_OFF.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Accepts(uint id, PsciVm vm) => Implements(id) || IsAcceptedAlias(id, vm);

    private static bool IsAcceptedAlias(uint id, PsciVm vm) => id == PsciFunctionId.CpuOff64 && !vm.Strict;
}
