using Guest.Common;
using IL2CPU.API;
using IL2CPU.API.AArch64;

namespace Guest.Plugs;

/// <summary>Finds the record of the vCPU that runs.</summary>
internal static class CpuRecordAssembly
{
    public const string Label = "GuestCpuRecords";

    public static int OffsetOf(string field) => StructOffset.Of<CpuRecord>(field);

    /// <summary>Address of the record of the vCPU whose MPIDR_EL1.Aff0 is in <paramref name="index"/>.</summary>
    public static void LoadRecord(Assembler a, Register target, Register index, Register scratch)
    {
        a.LoadAddress(target, Label);
        a.LoadImmediate(scratch, (ulong)StructOffset.SizeOf<CpuRecord>());
        a.Madd(target, index, scratch, target);
    }
}
