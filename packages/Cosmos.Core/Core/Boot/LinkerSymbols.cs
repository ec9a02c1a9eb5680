using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>Addresses that the linker script defines. All section borders are 4 KiB aligned; ends are exclusive.</summary>
public static class LinkerSymbols
{
    /// <summary>The first byte of the image: its header.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ImageStart() => throw null!;

    /// <summary>End of .bss: of everything that the image occupies in memory.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ImageEnd() => throw null!;

    /// <summary>All code, vectors included: mapped read and execute.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong TextStart() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong TextEnd() => throw null!;

    /// <summary>Constants, and what the start-up relocation has finished with: mapped read-only.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong RodataStart() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong RodataEnd() => throw null!;

    /// <summary>From here to <see cref="ImageEnd"/>: .data, .bss, the boot stack and the boot heap.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong DataStart() => throw null!;

    /// <summary>The boot heap, 16 MiB of zeroes inside .bss.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong HeapStart() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong HeapEnd() => throw null!;

    /// <summary>The stack that boot makes, a slot as <see cref="KernelStacks"/> has them.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong BootStackBottom() => throw null!;

    /// <summary>The symbol table blob, behind .data and mapped read-only; empty when start equals end.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong SymbolsStart() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong SymbolsEnd() => throw null!;

    /// <summary>The table of source lines, behind that of symbols; empty when start equals end.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong LinesStart() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong LinesEnd() => throw null!;
}
