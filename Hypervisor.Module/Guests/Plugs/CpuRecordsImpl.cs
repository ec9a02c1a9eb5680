using Guest.Common;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Guest.Plugs;

[Plug(Target = typeof(CpuRecords))]
public static unsafe class CpuRecordsImpl
{
    [PlugMethod(Assembler = typeof(CpuRecordsStartAsm))]
    public static CpuRecord* Start() => throw null!;
}

/// <summary>The records' address, and the records: zeroed memory that assembly can name.</summary>
[ForceInclude, AsmLabel("GuestCpuRecordsStart")]
public sealed class CpuRecordsStartAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.LoadAddress(X0, CpuRecordAssembly.Label);
        aAssembler.Ret();
        aAssembler.Section($".bss.{CpuRecordAssembly.Label}", "aw");
        aAssembler.Align(16);
        aAssembler.Label(CpuRecordAssembly.Label);
        aAssembler.Zero(CpuRecords.Count * StructOffset.SizeOf<CpuRecord>());
        aAssembler.Section(".text.GuestCpuRecordsStart", "ax");
    }
}
