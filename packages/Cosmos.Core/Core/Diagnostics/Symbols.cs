using System;
using System.Runtime.CompilerServices;

namespace Cosmos.Core;

/// <summary>Names for addresses of the running image.</summary>
public static unsafe class Symbols
{
    /// <summary>The symbol at or before an address of the image.</summary>
    public static bool TryFind(ulong address, out ReadOnlySpan<byte> name, out ulong distance)
    {
        name = default;
        distance = 0;
        return IsInImage(address) && Table.TryFind(address - LinkerSymbols.ImageStart(), out name, out distance);
    }

    /// <summary>The members of the enum whose method table lies there, as the build wrote them, or nothing.</summary>
    public static ReadOnlySpan<byte> EnumMembersAt(ulong methodTable) =>
        IsInImage(methodTable) ? Table.DetailsAt(methodTable - LinkerSymbols.ImageStart()) : default;

    /// <summary>Adds <c>Name in File.cs:12</c> for an address of code, <c>Name+0x10</c> where there is no line, or the bare address.</summary>
    public static void AppendTo(ref LineBuilder line, ulong address)
    {
        bool isCode = address >= LinkerSymbols.TextStart() && address < LinkerSymbols.TextEnd();
        if (!isCode || !TryFind(address, out ReadOnlySpan<byte> name, out ulong distance))
        {
            line.AppendHex(address);
            return;
        }

        line.Append(name);
        if (Lines.TryFind(address - LinkerSymbols.ImageStart(), distance, out ReadOnlySpan<byte> file, out uint number))
        {
            line.Append(" in ").Append(file).Append(':').AppendDecimal(number);
        }
        else
        {
            line.Append('+').AppendHex(distance);
        }
    }

    /// <summary>
    /// The name of an exception's class; empty where the image has no names. There is no reflection: an object's first word is the
    /// address of its type's method table, and the build puts those into the symbol table under the type's name.
    /// </summary>
    public static ReadOnlySpan<byte> TypeOf(Exception exception) => TypeAt(**(ulong**)Unsafe.AsPointer(ref exception));

    /// <summary>The name of the type whose method table lies there, or nothing.</summary>
    public static ReadOnlySpan<byte> TypeAt(ulong methodTable) =>
        TryFind(methodTable, out ReadOnlySpan<byte> name, out ulong distance) && distance == 0 ? name : default;

    private static bool IsInImage(ulong address) => address >= LinkerSymbols.ImageStart() && address < LinkerSymbols.ImageEnd();

    private static SymbolTable Table
    {
        get
        {
            ulong start = LinkerSymbols.SymbolsStart();
            return new SymbolTable(new ReadOnlySpan<byte>((void*)start, (int)(LinkerSymbols.SymbolsEnd() - start)));
        }
    }

    private static LineTable Lines
    {
        get
        {
            ulong start = LinkerSymbols.LinesStart();
            return new LineTable(new ReadOnlySpan<byte>((void*)start, (int)(LinkerSymbols.LinesEnd() - start)));
        }
    }
}
