namespace IL2CPU.API.AArch64;

/// <summary>Moves, arithmetic, logic, shifts, compares.</summary>
public sealed partial class Assembler
{
    public void Mov(Register aTarget, Register aSource)
    {
        Operands.RequireSameSize("mov", aTarget, aSource);
        Operands.RequireGeneral("mov", aTarget);
        Emit("mov", $"{aTarget}, {aSource}");
    }

    /// <summary>Loads what one instruction can; <see cref="LoadImmediate"/> loads anything.</summary>
    public void Mov(Register aTarget, ulong aValue)
    {
        Operands.RequireGeneral("mov", aTarget);
        if (!Operands.IsMove(aValue, aTarget.Size))
        {
            throw new AssemblerException($"mov: 0x{aValue:x} does not fit one instruction; use LoadImmediate");
        }

        Emit("mov", $"{aTarget}, #0x{aValue:x}");
    }

    /// <summary>Loads any value in one to four instructions.</summary>
    public void LoadImmediate(Register aTarget, ulong aValue)
    {
        Operands.RequireGeneral("LoadImmediate", aTarget);
        if (aTarget.Size == 4)
        {
            Operands.RequireRange("LoadImmediate", "value for a W register", unchecked((long)aValue), 0, uint.MaxValue);
        }

        if (Operands.IsMove(aValue, aTarget.Size))
        {
            Mov(aTarget, aValue);
            return;
        }

        bool first = true;
        for (int shift = 0; shift < aTarget.Size * 8; shift += 16)
        {
            ushort part = (ushort)(aValue >> shift);
            if (part != 0)
            {
                Wide(first ? "movz" : "movk", aTarget, part, shift);
                first = false;
            }
        }
    }

    public void Movz(Register aTarget, ushort aValue, int aShift = 0) => Wide("movz", aTarget, aValue, aShift);

    public void Movk(Register aTarget, ushort aValue, int aShift = 0) => Wide("movk", aTarget, aValue, aShift);

    public void Movn(Register aTarget, ushort aValue, int aShift = 0) => Wide("movn", aTarget, aValue, aShift);

    public void Add(Register aTarget, Register aLeft, Register aRight) => Three("add", aTarget, aLeft, aRight);

    public void Add(Register aTarget, Register aLeft, Register aRight, int aShift) =>
        Shifted("add", aTarget, aLeft, aRight, aShift);

    public void Add(Register aTarget, Register aLeft, int aValue) => Immediate("add", aTarget, aLeft, aValue);

    public void Adds(Register aTarget, Register aLeft, int aValue) => Immediate("adds", aTarget, aLeft, aValue);

    public void Sub(Register aTarget, Register aLeft, Register aRight) => Three("sub", aTarget, aLeft, aRight);

    public void Sub(Register aTarget, Register aLeft, int aValue) => Immediate("sub", aTarget, aLeft, aValue);

    public void Subs(Register aTarget, Register aLeft, Register aRight) => Three("subs", aTarget, aLeft, aRight);

    public void Subs(Register aTarget, Register aLeft, int aValue) => Immediate("subs", aTarget, aLeft, aValue);

    public void Neg(Register aTarget, Register aSource) => Two("neg", aTarget, aSource);

    public void Mul(Register aTarget, Register aLeft, Register aRight) => Three("mul", aTarget, aLeft, aRight);

    /// <summary>target = addend + left * right</summary>
    public void Madd(Register aTarget, Register aLeft, Register aRight, Register aAddend)
    {
        Operands.RequireSameSize("madd", aTarget, aAddend);
        Operands.RequireSameSize("madd", aTarget, aLeft);
        Operands.RequireSameSize("madd", aTarget, aRight);
        Emit("madd", $"{aTarget}, {aLeft}, {aRight}, {aAddend}");
    }

    public void Udiv(Register aTarget, Register aLeft, Register aRight) => Three("udiv", aTarget, aLeft, aRight);

    public void And(Register aTarget, Register aLeft, Register aRight) => Three("and", aTarget, aLeft, aRight);

    public void And(Register aTarget, Register aLeft, ulong aMask) => Logical("and", aTarget, aLeft, aMask);

    public void Ands(Register aTarget, Register aLeft, ulong aMask) => Logical("ands", aTarget, aLeft, aMask);

    public void Orr(Register aTarget, Register aLeft, Register aRight) => Three("orr", aTarget, aLeft, aRight);

    public void Orr(Register aTarget, Register aLeft, ulong aMask) => Logical("orr", aTarget, aLeft, aMask);

    public void Eor(Register aTarget, Register aLeft, Register aRight) => Three("eor", aTarget, aLeft, aRight);

    public void Eor(Register aTarget, Register aLeft, ulong aMask) => Logical("eor", aTarget, aLeft, aMask);

    public void Bic(Register aTarget, Register aLeft, Register aRight) => Three("bic", aTarget, aLeft, aRight);

    /// <summary>Clears the bits of the mask: AND with its complement, which has to be a bitmask immediate.</summary>
    public void Bic(Register aTarget, Register aLeft, ulong aMask) =>
        Logical("and", aTarget, aLeft, aTarget.Size == 4 ? ~aMask & uint.MaxValue : ~aMask);

    public void Mvn(Register aTarget, Register aSource) => Two("mvn", aTarget, aSource);

    public void Lsl(Register aTarget, Register aSource, int aCount) => Shift("lsl", aTarget, aSource, aCount);

    public void Lsl(Register aTarget, Register aSource, Register aCount) => Three("lsl", aTarget, aSource, aCount);

    public void Lsr(Register aTarget, Register aSource, int aCount) => Shift("lsr", aTarget, aSource, aCount);

    public void Lsr(Register aTarget, Register aSource, Register aCount) => Three("lsr", aTarget, aSource, aCount);

    public void Asr(Register aTarget, Register aSource, int aCount) => Shift("asr", aTarget, aSource, aCount);

    public void Ror(Register aTarget, Register aSource, int aCount) => Shift("ror", aTarget, aSource, aCount);

    public void Clz(Register aTarget, Register aSource) => Two("clz", aTarget, aSource);

    public void Rev(Register aTarget, Register aSource) => Two("rev", aTarget, aSource);

    /// <summary>Moves a bit field down to bit 0 and clears the rest.</summary>
    public void Ubfx(Register aTarget, Register aSource, int aLowBit, int aWidth) =>
        Field("ubfx", aTarget, aSource, aLowBit, aWidth);

    /// <summary>Writes the low bits of the source into a bit field of the target.</summary>
    public void Bfi(Register aTarget, Register aSource, int aLowBit, int aWidth) =>
        Field("bfi", aTarget, aSource, aLowBit, aWidth);

    public void Cmp(Register aLeft, Register aRight) => Two("cmp", aLeft, aRight);

    public void Cmp(Register aLeft, int aValue)
    {
        Operands.RequireGeneral("cmp", aLeft);
        Operands.RequireArithmetic("cmp", aValue);
        Emit("cmp", $"{aLeft}, #{aValue}");
    }

    public void Tst(Register aLeft, Register aRight) => Two("tst", aLeft, aRight);

    public void Tst(Register aLeft, ulong aMask)
    {
        Operands.RequireGeneral("tst", aLeft);
        Operands.RequireBitmask("tst", aMask, aLeft.Size);
        Emit("tst", $"{aLeft}, #0x{aMask:x}");
    }

    public void Csel(Register aTarget, Register aTrue, Register aFalse, Condition aCondition)
    {
        Operands.RequireSameSize("csel", aTarget, aTrue);
        Operands.RequireSameSize("csel", aTarget, aFalse);
        Emit("csel", $"{aTarget}, {aTrue}, {aFalse}, {Lower(aCondition)}");
    }

    public void Cset(Register aTarget, Condition aCondition) => Emit("cset", $"{aTarget}, {Lower(aCondition)}");

    private void Two(string aMnemonic, Register aFirst, Register aSecond)
    {
        Operands.RequireGeneral(aMnemonic, aFirst);
        Operands.RequireSameSize(aMnemonic, aFirst, aSecond);
        Emit(aMnemonic, $"{aFirst}, {aSecond}");
    }

    private void Three(string aMnemonic, Register aTarget, Register aLeft, Register aRight)
    {
        Operands.RequireGeneral(aMnemonic, aTarget);
        Operands.RequireSameSize(aMnemonic, aTarget, aLeft);
        Operands.RequireSameSize(aMnemonic, aTarget, aRight);
        Emit(aMnemonic, $"{aTarget}, {aLeft}, {aRight}");
    }

    private void Shifted(string aMnemonic, Register aTarget, Register aLeft, Register aRight, int aShift)
    {
        Operands.RequireSameSize(aMnemonic, aTarget, aLeft);
        Operands.RequireSameSize(aMnemonic, aTarget, aRight);
        Operands.RequireRange(aMnemonic, "shift", aShift, 0, aTarget.Size * 8 - 1);
        Emit(aMnemonic, $"{aTarget}, {aLeft}, {aRight}, lsl #{aShift}");
    }

    private void Immediate(string aMnemonic, Register aTarget, Register aLeft, int aValue)
    {
        Operands.RequireGeneral(aMnemonic, aTarget);
        Operands.RequireSameSize(aMnemonic, aTarget, aLeft);
        Operands.RequireArithmetic(aMnemonic, aValue);
        Emit(aMnemonic, $"{aTarget}, {aLeft}, #{aValue}");
    }

    private void Logical(string aMnemonic, Register aTarget, Register aLeft, ulong aMask)
    {
        Operands.RequireGeneral(aMnemonic, aTarget);
        Operands.RequireSameSize(aMnemonic, aTarget, aLeft);
        Operands.RequireBitmask(aMnemonic, aMask, aTarget.Size);
        Emit(aMnemonic, $"{aTarget}, {aLeft}, #0x{aMask:x}");
    }

    private void Shift(string aMnemonic, Register aTarget, Register aSource, int aCount)
    {
        Operands.RequireSameSize(aMnemonic, aTarget, aSource);
        Operands.RequireRange(aMnemonic, "shift", aCount, 0, aTarget.Size * 8 - 1);
        Emit(aMnemonic, $"{aTarget}, {aSource}, #{aCount}");
    }

    private void Wide(string aMnemonic, Register aTarget, ushort aValue, int aShift)
    {
        Operands.RequireGeneral(aMnemonic, aTarget);
        if (aShift % 16 != 0 || aShift < 0 || aShift >= aTarget.Size * 8)
        {
            throw new AssemblerException($"{aMnemonic}: shift {aShift} is no multiple of 16 below {aTarget.Size * 8}");
        }

        Emit(aMnemonic, aShift == 0 ? $"{aTarget}, #0x{aValue:x}" : $"{aTarget}, #0x{aValue:x}, lsl #{aShift}");
    }

    private void Field(string aMnemonic, Register aTarget, Register aSource, int aLowBit, int aWidth)
    {
        Operands.RequireSameSize(aMnemonic, aTarget, aSource);
        Operands.RequireRange(aMnemonic, "low bit", aLowBit, 0, aTarget.Size * 8 - 1);
        Operands.RequireRange(aMnemonic, "width", aWidth, 1, aTarget.Size * 8 - aLowBit);
        Emit(aMnemonic, $"{aTarget}, {aSource}, #{aLowBit}, #{aWidth}");
    }

    private static string Lower<T>(T aValue)
        where T : struct, System.Enum => aValue.ToString().ToLowerInvariant();
}
