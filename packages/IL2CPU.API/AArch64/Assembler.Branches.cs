namespace IL2CPU.API.AArch64;

/// <summary>Branches, exceptions, hints.</summary>
public sealed partial class Assembler
{
    public void B(string aLabel) => Emit("b", Operands.Label(aLabel));

    public void B(Condition aCondition, string aLabel) => Emit($"b.{Lower(aCondition)}", Operands.Label(aLabel));

    public void Bl(string aLabel) => Emit("bl", Operands.Label(aLabel));

    public void Br(Register aTarget) => Indirect("br", aTarget);

    public void Blr(Register aTarget) => Indirect("blr", aTarget);

    public void Ret() => Emit("ret");

    public void Eret() => Emit("eret");

    public void Cbz(Register aRegister, string aLabel) => CompareBranch("cbz", aRegister, aLabel);

    public void Cbnz(Register aRegister, string aLabel) => CompareBranch("cbnz", aRegister, aLabel);

    public void Tbz(Register aRegister, int aBit, string aLabel) => TestBranch("tbz", aRegister, aBit, aLabel);

    public void Tbnz(Register aRegister, int aBit, string aLabel) => TestBranch("tbnz", aRegister, aBit, aLabel);

    public void Svc(ushort aImmediate) => Emit("svc", $"#{aImmediate}");

    public void Hvc(ushort aImmediate) => Emit("hvc", $"#{aImmediate}");

    public void Smc(ushort aImmediate) => Emit("smc", $"#{aImmediate}");

    public void Brk(ushort aImmediate) => Emit("brk", $"#{aImmediate}");

    public void Nop() => Emit("nop");

    public void Wfi() => Emit("wfi");

    public void Wfe() => Emit("wfe");

    public void Sev() => Emit("sev");

    public void Sevl() => Emit("sevl");

    public void Yield() => Emit("yield");

    private void Indirect(string aMnemonic, Register aTarget)
    {
        Operands.RequireX($"the target of {aMnemonic}", aTarget);
        Emit(aMnemonic, $"{aTarget}");
    }

    private void CompareBranch(string aMnemonic, Register aRegister, string aLabel)
    {
        Operands.RequireGeneral(aMnemonic, aRegister);
        Emit(aMnemonic, $"{aRegister}, {Operands.Label(aLabel)}");
    }

    private void TestBranch(string aMnemonic, Register aRegister, int aBit, string aLabel)
    {
        Operands.RequireGeneral(aMnemonic, aRegister);
        Operands.RequireRange(aMnemonic, "bit", aBit, 0, aRegister.Size * 8 - 1);
        Emit(aMnemonic, $"{aRegister}, #{aBit}, {Operands.Label(aLabel)}");
    }
}
