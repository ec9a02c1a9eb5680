namespace Hypervisor.Model.Stage2;

/// <summary>What an intermediate physical address leads to.</summary>
public readonly struct Stage2Translation(ulong physicalAddress, int level, Stage2Attributes attributes)
{
    public ulong PhysicalAddress { get; } = physicalAddress;

    /// <summary>The level of the leaf entry: 1, 2 or 3.</summary>
    public int Level { get; } = level;

    public Stage2Attributes Attributes { get; } = attributes;

    /// <summary>Bytes from the address to the end of the same block or page: what may be copied in one go.</summary>
    public ulong Contiguous => Stage2Layout.SizeAt(Level) - (PhysicalAddress & (Stage2Layout.SizeAt(Level) - 1));
}
