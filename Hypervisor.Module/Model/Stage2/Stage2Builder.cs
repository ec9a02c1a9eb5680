using System;

namespace Hypervisor.Model.Stage2;

/// <summary>
/// Builds and walks one VM's stage-2 tables. Entries only ever go from invalid to valid, so no break-before-make is needed
/// (DDI0487 D8.16): a barrier after the last write and before the first entry into the guest is all.
/// </summary>
public sealed class Stage2Builder
{
    private const int OutputAddressBits = 48;

    private readonly Stage2Pages _pages;
    private readonly ulong _ipaLimit;

    private Stage2Builder(Stage2Pages pages, ulong root, int ipaBits)
    {
        _pages = pages;
        Root = root;
        _ipaLimit = 1UL << ipaBits;
    }

    /// <summary>Physical address of the level-1 table.</summary>
    public ulong Root { get; }

    /// <summary>Makes an empty translation; null when there is no page for its root.</summary>
    /// <param name="pages">Where tables come from.</param>
    /// <param name="paRange">The CPU's ID_AA64MMFR0_EL1.PARange, the same as for <see cref="Stage2Registers.Vtcr"/>.</param>
    public static Stage2Builder? Create(Stage2Pages pages, uint paRange)
    {
        ulong root = pages.Allocate();
        return root == 0 ? null : new Stage2Builder(pages, root, Stage2Layout.IpaBits(paRange));
    }

    /// <summary>Maps a range with the largest blocks that its alignment allows. Sizes in bytes.</summary>
    public Stage2Status Map(ulong ipa, ulong physicalAddress, ulong size, Stage2Attributes attributes)
    {
        Stage2Status status = Check(ipa, physicalAddress, size, size);
        while (status == Stage2Status.Ok && size > 0)
        {
            int level = LargestLevel(ipa | physicalAddress, size);
            status = Set(ipa, physicalAddress, level, attributes);
            ulong step = Stage2Layout.SizeAt(level);
            ipa += step;
            physicalAddress += step;
            size -= step;
        }

        return status;
    }

    /// <summary>
    /// Maps a range so that it shows the same physical block over and over: erased flash costs 2 MiB, not 64.
    /// </summary>
    /// <param name="ipa">Start of the range; a multiple of <paramref name="blockSize"/>.</param>
    /// <param name="size">A multiple of <paramref name="blockSize"/>.</param>
    /// <param name="physicalBlock">The block; read-only attributes are what makes sense.</param>
    /// <param name="blockSize">4 KiB or 2 MiB, the alignment of the block too.</param>
    /// <param name="attributes">The same for all.</param>
    public Stage2Status MapRepeated(ulong ipa, ulong size, ulong physicalBlock, ulong blockSize, Stage2Attributes attributes)
    {
        int level = blockSize == Stage2Layout.PageSize ? Stage2Layout.LastLevel : Stage2Layout.LastLevel - 1;
        if (blockSize != Stage2Layout.SizeAt(level) || ((ipa | size | physicalBlock) & (blockSize - 1)) != 0)
        {
            return Stage2Status.Misaligned;
        }

        Stage2Status status = Check(ipa, physicalBlock, size, blockSize);
        for (ulong done = 0; status == Stage2Status.Ok && done < size; done += blockSize)
        {
            status = Set(ipa + done, physicalBlock, level, attributes);
        }

        return status;
    }

    /// <summary>Walks the tables as the MMU does; false where nothing is mapped.</summary>
    public bool TryTranslate(ulong ipa, out Stage2Translation translation)
    {
        translation = default;
        ulong table = Root;
        for (int level = Stage2Layout.FirstLevel; ipa < _ipaLimit && level <= Stage2Layout.LastLevel; level++)
        {
            Stage2Entry entry = new(_pages.Entries(table)[Stage2Layout.IndexAt(ipa, level)]);
            if (!entry.IsValid)
            {
                return false;
            }

            if (!entry.IsTable(level))
            {
                ulong offset = ipa & (Stage2Layout.SizeAt(level) - 1);
                translation = new Stage2Translation(entry.Address | offset, level, entry.Attributes);
                return true;
            }

            table = entry.Address;
        }

        return false;
    }

    private static int LargestLevel(ulong addresses, ulong size)
    {
        int level = Stage2Layout.FirstLevel;
        while (size < Stage2Layout.SizeAt(level) || (addresses & (Stage2Layout.SizeAt(level) - 1)) != 0)
        {
            level++;
        }

        return level;
    }

    private Stage2Status Check(ulong ipa, ulong physicalAddress, ulong size, ulong physicalSize)
    {
        if (size == 0 || ((ipa | physicalAddress | size) & (Stage2Layout.PageSize - 1)) != 0)
        {
            return Stage2Status.Misaligned;
        }

        const ulong OutputLimit = 1UL << OutputAddressBits;
        bool inside = ipa < _ipaLimit && size <= _ipaLimit - ipa
            && physicalAddress < OutputLimit && physicalSize <= OutputLimit - physicalAddress;
        return inside ? Stage2Status.Ok : Stage2Status.OutOfRange;
    }

    /// <summary>Writes one leaf entry, and the tables on the way to it.</summary>
    private Stage2Status Set(ulong ipa, ulong physicalAddress, int leafLevel, Stage2Attributes attributes)
    {
        ulong table = Root;
        for (int level = Stage2Layout.FirstLevel; level < leafLevel; level++)
        {
            Span<ulong> entries = _pages.Entries(table);
            int index = Stage2Layout.IndexAt(ipa, level);
            Stage2Entry entry = new(entries[index]);
            if (entry.IsValid && !entry.IsTable(level))
            {
                return Stage2Status.Overlap;
            }

            if (!entry.IsValid)
            {
                ulong next = _pages.Allocate();
                if (next == 0)
                {
                    return Stage2Status.OutOfPages;
                }

                entry = Stage2Entry.Table(next);
                entries[index] = entry.Value;
            }

            table = entry.Address;
        }

        ref ulong leaf = ref _pages.Entries(table)[Stage2Layout.IndexAt(ipa, leafLevel)];
        if (new Stage2Entry(leaf).IsValid)
        {
            return Stage2Status.Overlap;
        }

        leaf = Stage2Entry.Leaf(physicalAddress, leafLevel, attributes).Value;
        return Stage2Status.Ok;
    }
}
