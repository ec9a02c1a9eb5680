using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Cosmos.Build.Symbols;

/// <summary>
/// Writes the table of an image's functions and types. Little-endian words: magic, count n, n ascending offsets from the start of
/// the image, n offsets of names into the bytes that follow; names are UTF-8 and end with 0. An enum's
/// has its members behind it (<see cref="MangledTypes"/>). Cosmos.Core reads it.
/// </summary>
public static class SymbolTableWriter
{
    /// <summary>"CSYM".</summary>
    public const uint Magic = 0x4D59_5343;

    /// <param name="aNmLines">Lines of nm: address, kind, name.</param>
    /// <param name="aImageStart">The symbol at the start of the image.</param>
    /// <param name="aReadable">Turns a symbol into what a person reads.</param>
    /// <returns>The table, or null when there is no such start symbol.</returns>
    public static byte[]? Write(IEnumerable<string> aNmLines, string aImageStart, Func<string, string> aReadable)
    {
        List<(ulong Address, char Kind, string Name)> symbols = aNmLines.Select(Parse).Where(symbol => symbol.Name.Length > 0).ToList();
        int start = symbols.FindIndex(symbol => symbol.Name == aImageStart);
        if (start < 0)
        {
            return null;
        }

        ulong origin = symbols[start].Address;
        // One name per address: folded methods share their code.
        List<(uint Offset, string Name)> functions = symbols
            .Where(symbol => symbol.Address >= origin && IsNamed(symbol.Kind, symbol.Name))
            .GroupBy(symbol => symbol.Address)
            .OrderBy(group => group.Key)
            .Select(group => ((uint)(group.Key - origin), Best(group.Select(symbol => symbol.Name), aReadable)))
            .ToList();
        return Serialise(functions);
    }

    private static bool IsNamed(char aKind, string aName) =>
        (aKind is 't' or 'T' or 'w' or 'W' && !aName.StartsWith('$')) || MangledTypes.IsMethodTable(aName);

    /// <summary>A C# name before an exported C symbol, either before what the linker script defines.</summary>
    private static string Best(IEnumerable<string> aNames, Func<string, string> aReadable) => aNames
        .OrderBy(name => aReadable(name) != name ? 0 : name.StartsWith("__", StringComparison.Ordinal) ? 2 : 1)
        .ThenBy(name => name, StringComparer.Ordinal)
        .Select(aReadable)
        .First();

    private static (ulong Address, char Kind, string Name) Parse(string aLine)
    {
        string[] parts = aLine.Split(' ', 3);
        return parts.Length == 3 && ulong.TryParse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ulong address)
            ? (address, parts[1][0], parts[2])
            : (0, ' ', "");
    }

    private static byte[] Serialise(List<(uint Offset, string Name)> aFunctions)
    {
        using MemoryStream table = new();
        using BinaryWriter writer = new(table);
        using MemoryStream names = new();
        writer.Write(Magic);
        writer.Write((uint)aFunctions.Count);
        aFunctions.ForEach(function => writer.Write(function.Offset));
        foreach ((_, string name) in aFunctions)
        {
            writer.Write((uint)names.Length);
            names.Write(Encoding.UTF8.GetBytes(name + '\0'));
        }

        writer.Write(names.ToArray());
        return table.ToArray();
    }
}
