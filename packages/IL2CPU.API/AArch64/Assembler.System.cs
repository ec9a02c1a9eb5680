namespace IL2CPU.API.AArch64;

/// <summary>System registers, barriers, cache and TLB maintenance, address translation.</summary>
public sealed partial class Assembler
{
    /// <param name="aTarget">An X register.</param>
    /// <param name="aSystemRegister">A <see cref="SysReg"/> constant or another Arm name in lower case.</param>
    public void Mrs(Register aTarget, string aSystemRegister)
    {
        Operands.RequireX("the target of mrs", aTarget);
        Emit("mrs", $"{aTarget}, {Operands.Name("mrs", aSystemRegister)}");
    }

    /// <inheritdoc cref="Mrs"/>
    public void Msr(string aSystemRegister, Register aSource)
    {
        Operands.RequireX("the source of msr", aSource);
        Emit("msr", $"{Operands.Name("msr", aSystemRegister)}, {aSource}");
    }

    /// <summary>Masks exceptions.</summary>
    /// <param name="aMask">Bits D 8, A 4, I 2, F 1.</param>
    public void MsrDaifSet(int aMask) => PState("daifset", aMask);

    /// <summary>Unmasks exceptions.</summary>
    /// <param name="aMask">Bits D 8, A 4, I 2, F 1.</param>
    public void MsrDaifClr(int aMask) => PState("daifclr", aMask);

    /// <summary>Selects the stack pointer: 0 SP_EL0, 1 that of the current level.</summary>
    public void MsrSpSel(int aValue) => PState("spsel", aValue);

    public void Isb() => Emit("isb");

    public void Dsb(BarrierOption aOption) => Emit("dsb", Lower(aOption));

    public void Dmb(BarrierOption aOption) => Emit("dmb", Lower(aOption));

    /// <param name="aOperation">As in <c>alle1is</c> or <c>vmalls12e1is</c>.</param>
    public void Tlbi(string aOperation) => Emit("tlbi", Operands.Name("tlbi", aOperation));

    /// <param name="aOperation">As in <c>ipas2e1is</c> or <c>vae2is</c>.</param>
    /// <param name="aArgument">An X register: address, ASID or VMID in the operation's format.</param>
    public void Tlbi(string aOperation, Register aArgument) => Maintenance("tlbi", aOperation, aArgument);

    /// <param name="aOperation">As in <c>cvac</c> or <c>civac</c>.</param>
    /// <param name="aAddress">An X register.</param>
    public void Dc(string aOperation, Register aAddress) => Maintenance("dc", aOperation, aAddress);

    /// <param name="aOperation">As in <c>iallu</c> or <c>ialluis</c>.</param>
    public void Ic(string aOperation) => Emit("ic", Operands.Name("ic", aOperation));

    /// <param name="aOperation"><c>ivau</c>.</param>
    /// <param name="aAddress">An X register.</param>
    public void Ic(string aOperation, Register aAddress) => Maintenance("ic", aOperation, aAddress);

    /// <summary>Translates an address; the result is in PAR_EL1 after an ISB.</summary>
    /// <param name="aOperation">As in <c>s12e1r</c> or <c>s1e2r</c>.</param>
    /// <param name="aAddress">An X register.</param>
    public void At(string aOperation, Register aAddress) => Maintenance("at", aOperation, aAddress);

    private void PState(string aField, int aValue)
    {
        Operands.RequireRange("msr", aField, aValue, 0, 15);
        Emit("msr", $"{aField}, #{aValue}");
    }

    private void Maintenance(string aMnemonic, string aOperation, Register aArgument)
    {
        Operands.RequireX($"the argument of {aMnemonic}", aArgument);
        Emit(aMnemonic, $"{Operands.Name(aMnemonic, aOperation)}, {aArgument}");
    }
}
