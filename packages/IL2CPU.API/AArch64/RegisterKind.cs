namespace IL2CPU.API.AArch64;

/// <summary>The views of the register file that the assembler knows.</summary>
public enum RegisterKind : byte
{
    X,
    W,
    Sp,
    Q,
    D,
}
