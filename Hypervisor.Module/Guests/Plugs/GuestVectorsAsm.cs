using Guest.Common;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Guest.Plugs;

/// <summary>A guest's VBAR_EL1: sixteen slots of 128 bytes. Interrupts are masked always, so only faults arrive.</summary>
[ForceInclude, AsmLabel("GuestVectors")]
public sealed class GuestVectorsAsm : AssemblerMethod
{
    private const int SlotCount = 16;
    private const int SlotSize = 128;

    public override int Alignment => SlotCount * SlotSize;

    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        for (int slot = 0; slot < SlotCount; slot++)
        {
            aAssembler.Align(SlotSize);
            aAssembler.B("GuestException");
        }
    }
}

/// <summary>Writes a wanted exception down and steps over its instruction; any other ends the guest.</summary>
[ForceInclude, AsmLabel("GuestException")]
public sealed class GuestExceptionAsm : AssemblerMethod
{
    private const int FrameSize = 32;

    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        string unexpected = a.Local("unexpected");
        a.Stp(X0, X1, MemPre(Sp, -FrameSize));
        a.Str(X2, Mem(Sp, 16));
        a.Mrs(X1, SysReg.MpidrEl1);
        a.And(X1, X1, 0xFF);
        CpuRecordAssembly.LoadRecord(a, X0, X1, X2);
        a.Ldr(X1, Mem(X0, CpuRecordAssembly.OffsetOf(nameof(CpuRecord.ExceptionWanted))));
        a.Cbz(X1, unexpected);

        a.Ldr(X1, Mem(X0, CpuRecordAssembly.OffsetOf(nameof(CpuRecord.ExceptionCount))));
        a.Add(X1, X1, 1);
        a.Str(X1, Mem(X0, CpuRecordAssembly.OffsetOf(nameof(CpuRecord.ExceptionCount))));
        a.Mrs(X1, SysReg.EsrEl1);
        a.Str(X1, Mem(X0, CpuRecordAssembly.OffsetOf(nameof(CpuRecord.EsrEl1))));
        a.Mrs(X1, SysReg.FarEl1);
        a.Str(X1, Mem(X0, CpuRecordAssembly.OffsetOf(nameof(CpuRecord.FarEl1))));
        a.Mrs(X1, SysReg.ElrEl1);
        a.Str(X1, Mem(X0, CpuRecordAssembly.OffsetOf(nameof(CpuRecord.ElrEl1))));
        a.Add(X1, X1, 4);
        a.Msr(SysReg.ElrEl1, X1);
        a.Ldr(X2, Mem(Sp, 16));
        a.Ldp(X0, X1, MemPost(Sp, FrameSize));
        a.Eret();

        a.Label(unexpected);
        a.Mrs(X0, SysReg.EsrEl1);
        a.Mrs(X1, SysReg.ElrEl1);
        a.Mrs(X2, SysReg.FarEl1);
        a.Bl("GuestUnexpectedException");
    }
}
