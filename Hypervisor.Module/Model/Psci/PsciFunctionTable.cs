using System.Runtime.CompilerServices;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Psci;

/// <summary>
/// Which functions exist at which width: the one table behind both dispatch and PSCI_FEATURES, so that they agree.
/// Bit n of a word is function n.
/// </summary>
public static class PsciFunctionTable
{
    private const uint Smc64 =
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

    private const uint Smc32 = Smc64 |
        1u << (int)PsciFunction.PsciVersion |
        1u << (int)PsciFunction.CpuOff |
        1u << (int)PsciFunction.MigrateInfoType |
        1u << (int)PsciFunction.SystemOff |
        1u << (int)PsciFunction.SystemReset |
        1u << (int)PsciFunction.PsciFeatures |
        1u << (int)PsciFunction.CpuFreeze |
        1u << (int)PsciFunction.PsciSetSuspendMode |
        1u << (int)PsciFunction.MemProtect;

    // Function numbers have been given out in the order of the versions: these are the first that each has no more.
    private const PsciFunction NewIn10 = PsciFunction.PsciFeatures;
    private const PsciFunction NewIn11 = PsciFunction.SystemReset2;
    private const PsciFunction NewIn13 = PsciFunction.SystemOff2;

    /// <summary>The functions of a version.</summary>
    /// <param name="smc64">By SMC64 ids, not SMC32.</param>
    public static uint FunctionsOf(PsciVersion version, bool smc64)
    {
        uint known = version switch
        {
            PsciVersion.V02 => (1u << (int)NewIn10) - 1,
            PsciVersion.V10 => (1u << (int)NewIn11) - 1,
            PsciVersion.V11 or PsciVersion.V12 => (1u << (int)NewIn13) - 1,
            _ => uint.MaxValue,
        };
        return known & (smc64 ? Smc64 : Smc32);
    }

    /// <summary>Whether a version has an id.</summary>
    /// <param name="id">An id in one of PSCI's ranges.</param>
    public static bool Implements(uint id, PsciVersion version) => Has(FunctionsOf(version, (id & SmcccFunctionId.Smc64Bit) != 0), id);

    /// <summary>Whether a VM's PSCI_FEATURES advertises an id and dispatch knows it.</summary>
    /// <param name="id">An id in one of PSCI's ranges.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Implements(uint id, PsciVm vm) => Has((id & SmcccFunctionId.Smc64Bit) != 0 ? vm.Smc64Functions : vm.Smc32Functions, id);

    /// <summary>Whether dispatch takes an id: what is implemented and, unless the VM is strict, the alias of CPU_OFF.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Accepts(uint id, PsciVcpu caller) => Implements(id, caller.Vm) || IsAcceptedAlias(id, caller);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Has(uint functions, uint id) => ((functions >> (int)PsciFunctionId.Function(id)) & 1) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAcceptedAlias(uint id, PsciVcpu caller) => id == PsciFunctionId.CpuOff64 && !caller.Vm.Strict;
}
