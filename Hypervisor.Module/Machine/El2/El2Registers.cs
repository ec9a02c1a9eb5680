using IL2CPU.API.Attribs;

namespace Hypervisor.Machine;

/// <summary>The EL2 registers that decide what a guest may do, one MSR or MRS each, without barriers.</summary>
public static class El2Registers
{
    [PlugMethod(PlugRequired = true)]
    public static void WriteHcrEl2(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteHstrEl2(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadMdcrEl2() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteMdcrEl2(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteCnthctlEl2(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteCntvoffEl2(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteVtcrEl2(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteVttbrEl2(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteVpidrEl2(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteVmpidrEl2(ulong value) => throw null!;

    /// <summary>Drops this CPU's cached translations of the VM that VTTBR_EL2 names, stages 1 and 2, and waits until that is done.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void InvalidateGuestTlb() => throw null!;

    /// <summary>Drops the cached translations of all VMs on all CPUs, and waits until that is done.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void InvalidateAllGuestTlbs() => throw null!;
}
