using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cosmos.Core;

/// <summary>Names for the base library: places in stack traces, types, members of enums.</summary>
public static unsafe class SymbolText
{
    /// <summary>Writes <c>Name in File.cs:12</c> for a place in the code, UTF-8; what does not fit is cut off.</summary>
    /// <returns>The length of the text.</returns>
    [UnmanagedCallersOnly(EntryPoint = "CosmosDescribeCode")]
    public static int DescribeCode(ulong address, byte* buffer, int length)
    {
        LineBuilder line = new(new Span<byte>(buffer, length));
        Symbols.AppendTo(ref line, address);
        return line.Written.Length;
    }

    /// <summary>Writes the name of a type by the address of its method table, UTF-8.</summary>
    /// <returns>The length of the text; 0 when there is no name.</returns>
    [UnmanagedCallersOnly(EntryPoint = "CosmosDescribeType")]
    public static int DescribeType(ulong methodTable, byte* buffer, int length)
    {
        LineBuilder line = new(new Span<byte>(buffer, length));
        line.Append(Symbols.TypeAt(methodTable));
        return line.Written.Length;
    }

    /// <summary>The members of an enum, by the address of its method table.</summary>
    /// <param name="length">Gets the length of the text; 0 when there are no names.</param>
    /// <returns>Text of the image, UTF-8.</returns>
    [UnmanagedCallersOnly(EntryPoint = "CosmosEnumMembers")]
    public static byte* EnumMembers(ulong methodTable, int* length)
    {
        ReadOnlySpan<byte> members = Symbols.EnumMembersAt(methodTable);
        *length = members.Length;
        return (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(members));
    }
}
