using Hypervisor.Model.Arm;
using IL2CPU.API.Attribs;

namespace Hypervisor.Machine;

/// <summary>This CPU's virtual GIC interface, the ICH_*_EL2 registers (IHI0069 12.4), without barriers: the guest's entry is one.</summary>
public static unsafe class VirtualCpuInterface
{
    /// <summary>What the interface is like: ListRegs, one less than there are, in 4:0.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadIchVtrEl2() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadIchHcrEl2() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteIchHcrEl2(ulong value) => throw null!;

    /// <summary>A bit for each list register that holds no interrupt, nor asks for a maintenance interrupt.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadIchElrsrEl2() => throw null!;

    /// <summary>Writes one list register.</summary>
    /// <param name="index">Below the number that there are.</param>
    [PlugMethod(PlugRequired = true)]
    public static void WriteListRegister(ulong value, ulong index) => throw null!;

    /// <summary>Keeps what moves with the vCPU: VMCR, AP0R0 and AP1R0.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Save(IchRegisters* registers) => throw null!;

    /// <summary>The inverse of <see cref="Save"/>.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Load(IchRegisters* registers) => throw null!;

    /// <summary>Reads the first list registers.</summary>
    /// <param name="count">No more than there are.</param>
    [PlugMethod(PlugRequired = true)]
    public static void ReadList(ListRegisters* list, ulong count) => throw null!;

    /// <summary>Writes the first list registers.</summary>
    /// <param name="count">No more than there are.</param>
    [PlugMethod(PlugRequired = true)]
    public static void WriteList(ListRegisters* list, ulong count) => throw null!;

    /// <summary>Whether EL1 may leave the system registers (SRE): never, so that it traps here.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void WriteIccSreEl1(ulong value) => throw null!;
}
