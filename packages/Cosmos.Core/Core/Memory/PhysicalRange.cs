namespace Cosmos.Core;

/// <summary>Bytes of the physical address space from <see cref="Start"/> up to, not including, <see cref="End"/>.</summary>
public readonly struct PhysicalRange
{
    /// <summary>Arm's widest physical address is 52 bits, so that an end never overflows.</summary>
    private const ulong AddressLimit = 1UL << 52;

    /// <param name="start">First byte. A range beyond 2^52 is cut there.</param>
    /// <param name="length">Bytes.</param>
    public PhysicalRange(ulong start, ulong length)
    {
        Start = start < AddressLimit ? start : AddressLimit;
        Length = length < AddressLimit - Start ? length : AddressLimit - Start;
    }

    public ulong Start { get; }

    public ulong Length { get; }

    public ulong End => Start + Length;

    public bool IsEmpty => Length == 0;

    public static PhysicalRange FromEnds(ulong start, ulong end) => new(start, end > start ? end - start : 0);

    public bool Contains(ulong address, ulong length) => address >= Start && address <= End && length <= End - address;

    /// <summary>The whole pages inside: for memory that is given away.</summary>
    public PhysicalRange ShrinkToPages() => FromEnds(Page.AlignUp(Start), Page.AlignDown(End));

    /// <summary>All pages touched: for memory that must be kept or mapped.</summary>
    public PhysicalRange GrowToPages() => FromEnds(Page.AlignDown(Start), Page.AlignUp(End));
}
