using System;

namespace Cosmos.Core;

/// <summary>Names for addresses of the running image.</summary>
public static unsafe class Symbols
{
    /// <summary>The symbol at or before an address of the image.</summary>
    public static bool TryFind(ulong address, out ReadOnlySpan<byte> name, out ulong distance)
    {
        name = default;
        distance = 0;
        if (address < LinkerSymbols.ImageStart() || address >= LinkerSymbols.ImageEnd())
        {
            return false;
        }

        ulong start = LinkerSymbols.SymbolsStart();
        SymbolTable table = new(new ReadOnlySpan<byte>((void*)start, (int)(LinkerSymbols.SymbolsEnd() - start)));
        return table.TryFind(address - LinkerSymbols.ImageStart(), out name, out distance);
    }

    /// <summary>Adds <c>Name+0x10</c> for an address of code, or the bare address where there is no name.</summary>
    public static void AppendTo(ref LineBuilder line, ulong address)
    {
        bool isCode = address >= LinkerSymbols.TextStart() && address < LinkerSymbols.TextEnd();
        if (isCode && TryFind(address, out ReadOnlySpan<byte> name, out ulong distance))
        {
            line.Append(name).Append('+').AppendHex(distance);
        }
        else
        {
            line.AppendHex(address);
        }
    }
}
