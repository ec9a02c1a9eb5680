using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Cosmos.Build.Symbols;
using Xunit;

namespace Build.Tests.Symbols;

/// <summary>Line programs as GNU as and ilc write them, and the table that becomes of them.</summary>
public sealed class LineTableTests
{
    private const byte OpcodeBase = 13;
    private const ulong Origin = 0x4020_0000;

    [Fact]
    public void ProgramGivesRowsInOrder()
    {
        List<LineRow> rows = LineProgram.Read(Unit(4, [.. SetAddress(0x4020_0100), 3, 9, 1, Special(8, 2), 2, 4, 4, 2, 1, 8, 1, 9, 6, 0, 0, 1, 1]));
        Assert.Equal(
            [
                new LineRow(0x4020_0100, "/_/Kernel/Kernel.cs", 10),
                new LineRow(0x4020_0108, "/_/Kernel/Kernel.cs", 12),
                new LineRow(0x4020_0118, "Start.S", 12),
                new LineRow(0x4020_015C, "Start.S", 12),
                new LineRow(0x4020_0162, null, 0),
            ],
            rows);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void EachVersionThatToolsWriteIsRead(ushort version) =>
        Assert.Equal(2, LineProgram.Read(Unit(version, [.. SetAddress(Origin), 1, 0, 1, 1])).Count);

    [Fact]
    public void AnotherVersionIsRefusedByName()
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => LineProgram.Read(Unit(5, [])));
        Assert.Contains("DWARF 5", error.Message);
    }

    [Fact]
    public void TableHasPathsFromTheRootOfTheSources()
    {
        byte[] table = LineTableWriter.Write(
            [
                new LineRow(Origin + 0x20, "/src/Boot/Reset.S", 7),
                new LineRow(Origin + 0x10, "/_/Kernel/Kernel.cs", 3),
                new LineRow(Origin + 0x18, "/_/Kernel/Kernel.cs", 3),
                new LineRow(Origin + 0x28, null, 0),
                new LineRow(Origin + 0x30, "/elsewhere/Their.cs", 1),
                new LineRow(Origin - 8, "/_/Kernel/Kernel.cs", 1),
            ],
            Origin,
            "/src/");
        Assert.Equal("CLIN", Encoding.ASCII.GetString(table, 0, 4));
        Assert.Equal([4u, 0x10u, 0x20u, 0x28u, 0x30u, 3u, (1u << 20) | 7, 0u, (2u << 20) | 1, 3u, 0u, 17u, 30u], Words(table, 4, 13));
        Assert.Equal("Kernel/Kernel.cs\0Boot/Reset.S\0Their.cs\0", Encoding.UTF8.GetString(table, 56, table.Length - 56));
    }

    /// <summary>Where one function's last line ends, the next one's first begins.</summary>
    [Fact]
    public void StartOfALineHidesTheEndOfAnother()
    {
        byte[] table = LineTableWriter.Write(
            [new LineRow(Origin, "a.cs", 1), new LineRow(Origin + 8, "a.cs", 2), new LineRow(Origin + 8, null, 0)], Origin, "");
        Assert.Equal([2u, 0u, 8u, 1u, 2u], Words(table, 4, 5));
    }

    private static byte[] Unit(ushort version, byte[] program)
    {
        byte[] header =
        [
            4, .. version >= 4 ? new byte[] { 1 } : [], 1, 0xFB, 14, OpcodeBase, 0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1,
            .. "/_/Kernel\0\0"u8, .. "Kernel.cs\0"u8, 1, 0, 0, .. "Start.S\0"u8, 0, 0, 0, 0,
        ];
        byte[] unit = [.. BitConverter.GetBytes(version), .. BitConverter.GetBytes(header.Length), .. header, .. program];
        return [.. BitConverter.GetBytes(unit.Length), .. unit];
    }

    private static byte[] SetAddress(ulong address) => [0, 9, 2, .. BitConverter.GetBytes(address)];

    private static byte Special(int bytes, int lines) => (byte)(OpcodeBase + (bytes / 4 * 14) + lines + 5);

    private static IEnumerable<uint> Words(byte[] table, int offset, int count) =>
        Enumerable.Range(0, count).Select(index => BitConverter.ToUInt32(table, offset + (index * 4)));
}
