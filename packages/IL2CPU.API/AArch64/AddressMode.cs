namespace IL2CPU.API.AArch64;

/// <summary>How a load or store forms its address and what becomes of the base register.</summary>
public enum AddressMode
{
    Offset,
    PreIndex,
    PostIndex,
    Index,
}
