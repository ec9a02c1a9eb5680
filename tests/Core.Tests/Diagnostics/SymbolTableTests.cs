using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;
using Cosmos.Core;
using Xunit;

namespace Core.Tests.Diagnostics;

public class SymbolTableTests
{
    [Theory]
    [InlineData(0x40UL, "Reset", 0UL)]
    [InlineData(0x7FUL, "Reset", 0x3FUL)]
    [InlineData(0x80UL, "Kernel.Run", 0UL)]
    [InlineData(0x9000UL, "Last", 0x8000UL)]
    public void The_last_symbol_before_an_address_names_it(ulong offset, string name, ulong distance)
    {
        SymbolTable table = new(Blob((0x40, "Reset"), (0x80, "Kernel.Run"), (0x1000, "Last")));
        Assert.True(table.TryFind(offset, out ReadOnlySpan<byte> found, out ulong at));
        Assert.Equal(name, Encoding.UTF8.GetString(found));
        Assert.Equal(distance, at);
    }

    /// <summary>What stands behind a name's closing 0 belongs to it, and only at its very address.</summary>
    [Fact]
    public void Details_follow_the_name()
    {
        SymbolTable table = new(Blob((0x40, "Colour\00=Red,1=Green,"), (0x80, "Last\0|1=A,")));
        Assert.True(table.TryFind(0x40, out ReadOnlySpan<byte> name, out _));
        Assert.Equal("Colour", Encoding.UTF8.GetString(name));
        Assert.Equal("0=Red,1=Green,", Encoding.UTF8.GetString(table.DetailsAt(0x40)));
        Assert.Equal("|1=A,", Encoding.UTF8.GetString(table.DetailsAt(0x80)));
        Assert.True(table.DetailsAt(0x41).IsEmpty);
        Assert.True(table.DetailsAt(0x3F).IsEmpty);
    }

    [Fact]
    public void Before_the_first_symbol_there_is_no_name()
    {
        SymbolTable table = new(Blob((0x40, "Reset")));
        Assert.False(table.TryFind(0x3F, out _, out _));
    }

    [Fact]
    public void A_blob_that_is_no_table_has_no_symbols()
    {
        byte[] good = Blob((0x40, "Reset"));
        byte[] wrongMagic = (byte[])good.Clone();
        wrongMagic[0] ^= 1;
        byte[] tooMany = (byte[])good.Clone();
        tooMany[7] = 0x80;
        Assert.Equal(0, new SymbolTable(default).Count);
        Assert.Equal(0, new SymbolTable(wrongMagic).Count);
        Assert.Equal(0, new SymbolTable(tooMany).Count);
        Assert.Equal(0, new SymbolTable(good.AsSpan(0, 12)).Count);
        Assert.Equal(1, new SymbolTable(good).Count);
    }

    private static byte[] Blob(params (uint Offset, string Name)[] symbols)
    {
        List<byte> names = new();
        byte[] blob = new byte[8 + (8 * symbols.Length)];
        BinaryPrimitives.WriteUInt32LittleEndian(blob, SymbolTable.Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(blob.AsSpan(4), (uint)symbols.Length);
        for (int i = 0; i < symbols.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(blob.AsSpan(8 + (4 * i)), symbols[i].Offset);
            BinaryPrimitives.WriteUInt32LittleEndian(blob.AsSpan(8 + (4 * (symbols.Length + i))), (uint)names.Count);
            names.AddRange(Encoding.UTF8.GetBytes(symbols[i].Name));
            names.Add(0);
        }

        return [.. blob, .. names];
    }
}
