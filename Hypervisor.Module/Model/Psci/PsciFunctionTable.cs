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
        1u << (int)PsciFunction.AffinityInfo |
        1u << (int)PsciFunction.CpuDefaultSuspend |
        1u << (int)PsciFunction.NodeHwState |
        1u << (int)PsciFunction.SystemSuspend |
        1u << (int)PsciFunction.PsciStatResidency |
        1u << (int)PsciFunction.PsciStatCount |
        1u << (int)PsciFunction.SystemReset2 |
        1u << (int)PsciFunction.MemProtectCheckRange |
        1u << (int)PsciFunction.SystemOff2;

    private const uint Smc32 = Both |
        1u << (int)PsciFunction.PsciVersion |
        1u << (int)PsciFunction.CpuOff |
        1u << (int)PsciFunction.MigrateInfoType |
        1u << (int)PsciFunction.SystemOff |
        1u << (int)PsciFunction.SystemReset |
        1u << (int)PsciFunction.PsciFeatures |
        1u << (int)PsciFunction.CpuFreeze |
        1u << (int)PsciFunction.PsciSetSuspendMode |
        1u << (int)PsciFunction.MemProtect;

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
    public static bool Accepts(uint id, PsciVcpu caller) => Implements(id) || IsAcceptedAlias(id, caller);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAcceptedAlias(uint id, PsciVcpu caller) => id == PsciFunctionId.CpuOff64 && !caller.Vm.Strict;
}
