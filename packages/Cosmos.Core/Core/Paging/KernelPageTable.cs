namespace Cosmos.Core;

/// <summary>
/// The kernel's own map: everything at its physical address, code executable, data not, devices as devices, and nothing
/// else mapped at all: not the guard pages of stacks either.
/// </summary>
public static class KernelPageTable
{
    private static PageTableBuilder? s_builder;
    private static RangeSet? s_mapped;

    /// <summary>Builds the map and moves to it from the one that boot made.</summary>
    public static void Initialize(MemoryMap memory, RangeSet devices)
    {
        s_builder = new PageTableBuilder(new PhysicalTableMemory());
        s_mapped = new RangeSet();
        for (int i = 0; i <= KernelStacks.Count; i++)
        {
            // Counts as done, so that no range below maps it.
            s_mapped.Add(KernelStacks.GuardOf(i));
        }

        RangeSet ram = new();
        ram.AddAll(memory.Mapped);
        ram.Remove(PhysicalRange.FromEnds(LinkerSymbols.ImageStart(), LinkerSymbols.ImageEnd()).GrowToPages());
        for (int i = 0; i < ram.Count; i++)
        {
            Map(ram[i], MemoryKind.ReadWrite);
        }

        Map(PhysicalRange.FromEnds(LinkerSymbols.TextStart(), LinkerSymbols.TextEnd()), MemoryKind.Code);
        Map(PhysicalRange.FromEnds(LinkerSymbols.RodataStart(), LinkerSymbols.RodataEnd()), MemoryKind.ReadOnly);
        Map(PhysicalRange.FromEnds(LinkerSymbols.SymbolsStart(), LinkerSymbols.LinesEnd()), MemoryKind.ReadOnly);
        Map(PhysicalRange.FromEnds(LinkerSymbols.DataStart(), LinkerSymbols.ImageEnd()), MemoryKind.ReadWrite);
        for (int i = 0; i < devices.Count; i++)
        {
            Map(devices[i], MemoryKind.Device);
        }

        El2Translation.Use(s_builder.Root);
    }

    /// <summary>Maps a device's registers; parts that are mapped already stay as they are.</summary>
    public static void MapDevice(PhysicalRange range)
    {
        Map(range, MemoryKind.Device);
        Barriers.Dsb();
        Barriers.Isb();
    }

    private static void Map(PhysicalRange range, MemoryKind kind)
    {
        RangeSet missing = new();
        missing.Add(range.GrowToPages());
        for (int i = 0; i < s_mapped!.Count; i++)
        {
            missing.Remove(s_mapped[i]);
        }

        for (int i = 0; i < missing.Count; i++)
        {
            s_builder!.Map(missing[i], kind);
            s_mapped.Add(missing[i]);
        }
    }
}
