namespace Hypervisor.Model.Smccc;

/// <summary>
/// Paravirtualized time (DEN0057): a guest reads in a page of its own how long its vCPUs were ready to run and did not. The page
/// holds a structure for each vCPU: revision 31:0 and attributes 63:32, both 0, then the stolen time, 64 bits.
/// </summary>
public static class PvTime
{
    /// <summary>Guest-physical address of the page, where QEMU's virt machine has it too (virt_memmap).</summary>
    public const ulong Base = 0x090A_0000;

    /// <summary>Bytes; structures are aligned to as much.</summary>
    public const int StructureSize = 64;

    /// <summary>Where in a structure the nanoseconds are.</summary>
    public const int NanosecondsOffset = 8;

    /// <summary>Guest-physical address of a vCPU's structure.</summary>
    public static ulong AddressOf(int vcpu) => Base + ((ulong)vcpu * StructureSize);

    /// <summary>PV_TIME_FEATURES: which of the two calls there are.</summary>
    public static ulong Features(uint id) => SmcccFunctionTable.Find(id) is SmcccFunction.PvTimeFeatures or SmcccFunction.PvTimeStolen
        ? SmcccReturnCode.Success
        : SmcccReturnCode.NotSupported;
}
