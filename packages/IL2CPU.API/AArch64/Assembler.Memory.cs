namespace IL2CPU.API.AArch64;

/// <summary>Loads, stores, atomics, addresses of labels.</summary>
public sealed partial class Assembler
{
    public void Ldr(Register aTarget, MemoryOperand aMemory) => Single("ldr", aTarget, aMemory, aTarget.Size);

    public void Str(Register aSource, MemoryOperand aMemory) => Single("str", aSource, aMemory, aSource.Size);

    public void Ldrb(Register aTarget, MemoryOperand aMemory) => Narrow("ldrb", aTarget, aMemory, 1);

    public void Strb(Register aSource, MemoryOperand aMemory) => Narrow("strb", aSource, aMemory, 1);

    public void Ldrh(Register aTarget, MemoryOperand aMemory) => Narrow("ldrh", aTarget, aMemory, 2);

    public void Strh(Register aSource, MemoryOperand aMemory) => Narrow("strh", aSource, aMemory, 2);

    public void Ldp(Register aFirst, Register aSecond, MemoryOperand aMemory) => Pair("ldp", aFirst, aSecond, aMemory);

    public void Stp(Register aFirst, Register aSecond, MemoryOperand aMemory) => Pair("stp", aFirst, aSecond, aMemory);

    public void Ldar(Register aTarget, MemoryOperand aMemory) => Ordered("ldar", aTarget, aMemory);

    public void Stlr(Register aSource, MemoryOperand aMemory) => Ordered("stlr", aSource, aMemory);

    public void Ldxr(Register aTarget, MemoryOperand aMemory) => Ordered("ldxr", aTarget, aMemory);

    public void Ldaxr(Register aTarget, MemoryOperand aMemory) => Ordered("ldaxr", aTarget, aMemory);

    /// <param name="aStatus">A W register: 0 when the store was done, 1 when not.</param>
    public void Stxr(Register aStatus, Register aSource, MemoryOperand aMemory) => Exclusive("stxr", aStatus, aSource, aMemory);

    /// <inheritdoc cref="Stxr"/>
    public void Stlxr(Register aStatus, Register aSource, MemoryOperand aMemory) => Exclusive("stlxr", aStatus, aSource, aMemory);

    /// <summary>Swaps with memory (FEAT_LSE, which a Cortex-A72 lacks).</summary>
    public void Swpal(Register aSource, Register aTarget, MemoryOperand aMemory)
    {
        Operands.RequireSameSize("swpal", aSource, aTarget);
        Operands.RequireBare("swpal", aMemory);
        Emit("swpal", $"{aSource}, {aTarget}, {aMemory}");
    }

    public void Clrex() => Emit("clrex");

    /// <summary>The address of a label within 1 MiB.</summary>
    public void Adr(Register aTarget, string aLabel)
    {
        Operands.RequireX("the target of adr", aTarget);
        Emit("adr", $"{aTarget}, {Operands.Label(aLabel)}");
    }

    /// <summary>The 4 KiB page of a label within 4 GiB.</summary>
    public void Adrp(Register aTarget, string aLabel)
    {
        Operands.RequireX("the target of adrp", aTarget);
        Emit("adrp", $"{aTarget}, {Operands.Label(aLabel)}");
    }

    /// <summary>The address of a label within 4 GiB, in two instructions, position independent.</summary>
    public void LoadAddress(Register aTarget, string aLabel)
    {
        Adrp(aTarget, aLabel);
        Emit("add", $"{aTarget}, {aTarget}, :lo12:{aLabel}");
    }

    private void Single(string aMnemonic, Register aRegister, MemoryOperand aMemory, int aSize)
    {
        if (aRegister.Kind == RegisterKind.Sp)
        {
            throw new AssemblerException($"{aMnemonic}: sp cannot be loaded or stored; move it first");
        }

        Operands.RequireSingle(aMnemonic, aMemory, aSize);
        Emit(aMnemonic, $"{aRegister}, {aMemory}");
    }

    private void Narrow(string aMnemonic, Register aRegister, MemoryOperand aMemory, int aSize)
    {
        if (aRegister.Kind != RegisterKind.W)
        {
            throw new AssemblerException($"{aMnemonic}: {aRegister} is no W register");
        }

        Single(aMnemonic, aRegister, aMemory, aSize);
    }

    private void Pair(string aMnemonic, Register aFirst, Register aSecond, MemoryOperand aMemory)
    {
        Operands.RequireSameSize(aMnemonic, aFirst, aSecond);
        if (aFirst.Kind == RegisterKind.Sp || aSecond.Kind == RegisterKind.Sp)
        {
            throw new AssemblerException($"{aMnemonic}: sp cannot be loaded or stored; move it first");
        }

        if (aMnemonic == "ldp" && aFirst == aSecond)
        {
            throw new AssemblerException($"ldp: {aFirst} is loaded twice");
        }

        Operands.RequirePair(aMnemonic, aMemory, aFirst.Size);
        Emit(aMnemonic, $"{aFirst}, {aSecond}, {aMemory}");
    }

    private void Ordered(string aMnemonic, Register aRegister, MemoryOperand aMemory)
    {
        Operands.RequireGeneral(aMnemonic, aRegister);
        Operands.RequireBare(aMnemonic, aMemory);
        Emit(aMnemonic, $"{aRegister}, {aMemory}");
    }

    private void Exclusive(string aMnemonic, Register aStatus, Register aSource, MemoryOperand aMemory)
    {
        if (aStatus.Kind != RegisterKind.W)
        {
            throw new AssemblerException($"{aMnemonic}: the status register {aStatus} is no W register");
        }

        Operands.RequireBare(aMnemonic, aMemory);
        Emit(aMnemonic, $"{aStatus}, {aSource}, {aMemory}");
    }
}
