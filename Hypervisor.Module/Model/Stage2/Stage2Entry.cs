namespace Hypervisor.Model.Stage2;

/// <summary>
/// One 64-bit stage-2 descriptor, 4 KiB granule, 48-bit output address (DDI0487 D8.3.1):
/// valid 0 | table or page 1 | attributes 11:2 and 54 | output address 47:12
/// </summary>
public readonly struct Stage2Entry(ulong value)
{
    private const ulong ValidBit = 1;

    // At levels 1 and 2 this bit tells a table from a block; at level 3 it must be set.
    private const ulong TableOrPageBit = 2;
    private const ulong AddressMask = 0x0000_FFFF_FFFF_F000;

    public ulong Value { get; } = value;

    public bool IsValid => (Value & ValidBit) != 0;

    /// <summary>Whether it points to a next-level table, when found at <paramref name="level"/>.</summary>
    public bool IsTable(int level) => IsValid && level < Stage2Layout.LastLevel && (Value & TableOrPageBit) != 0;

    /// <summary>Physical address of the table, block or page.</summary>
    public ulong Address => Value & AddressMask;

    public Stage2Attributes Attributes => Stage2Attributes.FromDescriptor(Value);

    public static Stage2Entry Table(ulong address) => new(address | TableOrPageBit | ValidBit);

    /// <summary>A 1 GiB block at level 1, a 2 MiB block at level 2, a page at level 3.</summary>
    public static Stage2Entry Leaf(ulong address, int level, Stage2Attributes attributes) =>
        new(address | attributes.Bits | ValidBit | (level == Stage2Layout.LastLevel ? TableOrPageBit : 0));
}
