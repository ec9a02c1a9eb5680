namespace IL2CPU.API.AArch64;

/// <summary>The address of a load or store. Made by <see cref="Registers.Mem"/> and its siblings.</summary>
public readonly struct MemoryOperand
{
    private readonly Register _index;

    internal MemoryOperand(Register aBase, int aOffset, AddressMode aMode)
    {
        Operands.RequireBase(aBase);
        Base = aBase;
        Offset = aOffset;
        Mode = aMode;
    }

    internal MemoryOperand(Register aBase, Register aIndex, int aShift)
    {
        Operands.RequireBase(aBase);
        Operands.RequireX("the index of a memory operand", aIndex);
        Base = aBase;
        _index = aIndex;
        Offset = aShift;
        Mode = AddressMode.Index;
    }

    public Register Base { get; }

    /// <summary>Bytes; with <see cref="AddressMode.Index"/> the shift of the index.</summary>
    public int Offset { get; }

    public AddressMode Mode { get; }

    /// <summary>The operand as GNU as reads it.</summary>
    public override string ToString() => Mode switch
    {
        AddressMode.PreIndex => $"[{Base}, #{Offset}]!",
        AddressMode.PostIndex => $"[{Base}], #{Offset}",
        AddressMode.Index when Offset == 0 => $"[{Base}, {_index}]",
        AddressMode.Index => $"[{Base}, {_index}, lsl #{Offset}]",
        _ when Offset == 0 => $"[{Base}]",
        _ => $"[{Base}, #{Offset}]",
    };
}
