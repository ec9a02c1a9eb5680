using System.Reflection;
using Cosmos.Core;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Memory;

/// <summary>The borders that Boot/kernel.ld defines.</summary>
[Plug(Target = typeof(LinkerSymbols))]
public static class LinkerSymbolsImpl
{
    [PlugMethod(Assembler = typeof(LinkerSymbolAsm))]
    public static ulong ImageStart() => throw null!;

    [PlugMethod(Assembler = typeof(LinkerSymbolAsm))]
    public static ulong ImageEnd() => throw null!;

    [PlugMethod(Assembler = typeof(LinkerSymbolAsm))]
    public static ulong TextStart() => throw null!;

    [PlugMethod(Assembler = typeof(LinkerSymbolAsm))]
    public static ulong TextEnd() => throw null!;

    [PlugMethod(Assembler = typeof(LinkerSymbolAsm))]
    public static ulong RodataStart() => throw null!;

    [PlugMethod(Assembler = typeof(LinkerSymbolAsm))]
    public static ulong RodataEnd() => throw null!;

    [PlugMethod(Assembler = typeof(LinkerSymbolAsm))]
    public static ulong DataStart() => throw null!;

    [PlugMethod(Assembler = typeof(LinkerSymbolAsm))]
    public static ulong HeapStart() => throw null!;

    [PlugMethod(Assembler = typeof(LinkerSymbolAsm))]
    public static ulong HeapEnd() => throw null!;

    [PlugMethod(Assembler = typeof(LinkerSymbolAsm))]
    public static ulong BootStackBottom() => throw null!;

    [PlugMethod(Assembler = typeof(LinkerSymbolAsm))]
    public static ulong SymbolsStart() => throw null!;

    [PlugMethod(Assembler = typeof(LinkerSymbolAsm))]
    public static ulong SymbolsEnd() => throw null!;

    [PlugMethod(Assembler = typeof(LinkerSymbolAsm))]
    public static ulong LinesStart() => throw null!;

    [PlugMethod(Assembler = typeof(LinkerSymbolAsm))]
    public static ulong LinesEnd() => throw null!;
}

/// <summary>Returns the address of the linker symbol that the method is named after: TextStart is <c>__text_start</c>.</summary>
public sealed class LinkerSymbolAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        string symbol = ((MethodInfo)aMethodInfo).Name switch
        {
            nameof(LinkerSymbols.ImageStart) => "_start",
            nameof(LinkerSymbols.ImageEnd) => "__image_end",
            nameof(LinkerSymbols.TextStart) => "__text_start",
            nameof(LinkerSymbols.TextEnd) => "__text_end",
            nameof(LinkerSymbols.RodataStart) => "__rodata_start",
            nameof(LinkerSymbols.RodataEnd) => "__rodata_end",
            nameof(LinkerSymbols.DataStart) => "__data_start",
            nameof(LinkerSymbols.HeapStart) => "__heap_start",
            nameof(LinkerSymbols.HeapEnd) => "__heap_end",
            nameof(LinkerSymbols.BootStackBottom) => "__boot_stack_bottom",
            nameof(LinkerSymbols.SymbolsStart) => "__cosmos_symbols_start",
            nameof(LinkerSymbols.SymbolsEnd) => "__cosmos_symbols_end",
            nameof(LinkerSymbols.LinesStart) => "__cosmos_lines_start",
            nameof(LinkerSymbols.LinesEnd) => "__cosmos_lines_end",
            string name => throw new AssemblerException($"kernel.ld has no symbol for {name}"),
        };
        aAssembler.LoadAddress(X0, symbol);
        aAssembler.Ret();
    }
}
