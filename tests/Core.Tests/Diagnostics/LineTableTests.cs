using System;
using System.Text;
using Cosmos.Core;
using Xunit;

namespace Core.Tests.Diagnostics;

public class LineTableTests
{
    private static readonly byte[] s_blob = Blob(
        [0x10, 0x20, 0x30, 0x40], [3, (1 << LineTable.LineBits) | 70_000, 0, 4], "Kernel/Kernel.cs", "Boot/Reset.S");

    [Theory]
    [InlineData(0x10UL, "Kernel/Kernel.cs", 3U)]
    [InlineData(0x1FUL, "Kernel/Kernel.cs", 3U)]
    [InlineData(0x20UL, "Boot/Reset.S", 70_000U)]
    [InlineData(0x9000UL, "Kernel/Kernel.cs", 4U)]
    public void The_last_line_before_an_instruction_is_its_own(ulong offset, string file, uint line)
    {
        Assert.True(new LineTable(s_blob).TryFind(offset, offset, out ReadOnlySpan<byte> found, out uint number));
        Assert.Equal(file, Encoding.UTF8.GetString(found));
        Assert.Equal(line, number);
    }

    [Theory]
    [InlineData(0x0FUL)]
    [InlineData(0x30UL)]
    [InlineData(0x3FUL)]
    public void Code_that_comes_from_no_line_has_none(ulong offset) =>
        Assert.False(new LineTable(s_blob).TryFind(offset, offset, out _, out _));

    [Fact]
    public void A_line_of_the_function_before_does_not_count()
    {
        Assert.True(new LineTable(s_blob).TryFind(0x28, 8, out _, out _));
        Assert.False(new LineTable(s_blob).TryFind(0x28, 7, out _, out _));
    }

    [Fact]
    public void A_blob_that_is_no_table_has_no_lines()
    {
        byte[] wrongMagic = (byte[])s_blob.Clone();
        wrongMagic[0] ^= 1;
        byte[] tooMany = (byte[])s_blob.Clone();
        tooMany[7] = 0x80;
        Assert.Equal(0, new LineTable(default).Count);
        Assert.Equal(0, new LineTable(wrongMagic).Count);
        Assert.Equal(0, new LineTable(tooMany).Count);
        Assert.Equal(4, new LineTable(s_blob).Count);
    }

    /// <summary>Names that a table cut short has lost are no names; nothing faults.</summary>
    [Fact]
    public void A_table_cut_short_has_no_names()
    {
        for (int length = 8 + 32 + 4; length < s_blob.Length - 13; length++)
        {
            Assert.False(new LineTable(s_blob.AsSpan(0, length)).TryFind(0x20, 0, out ReadOnlySpan<byte> file, out _) && file.Length > 12);
        }
    }

    private static byte[] Blob(uint[] offsets, uint[] places, params string[] files)
    {
        byte[] blob = [.. BitConverter.GetBytes(LineTable.Magic), .. BitConverter.GetBytes(offsets.Length)];
        foreach (uint word in (uint[])[.. offsets, .. places, (uint)files.Length])
        {
            blob = [.. blob, .. BitConverter.GetBytes(word)];
        }

        byte[] names = [];
        foreach (string file in files)
        {
            blob = [.. blob, .. BitConverter.GetBytes(names.Length)];
            names = [.. names, .. Encoding.UTF8.GetBytes(file), 0];
        }

        return [.. blob, .. names];
    }
}
