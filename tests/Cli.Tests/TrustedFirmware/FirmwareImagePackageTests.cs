using System;
using System.Buffers.Binary;
using Cosmos.Cli.TrustedFirmware;
using Xunit;

namespace Cli.Tests.TrustedFirmware;

public sealed class FirmwareImagePackageTests
{
    private const int Header = 16;
    private const int Entry = 40;

    [Fact]
    public void EntriesTellWhereTheImagesLie()
    {
        byte[] package = FirmwareImagePackage.Create(
            (FirmwareImagePackage.TrustedBootFirmware, [1, 2, 3]), (FirmwareImagePackage.NonTrustedFirmware, [4, 5]));
        int images = Header + (3 * Entry);
        Assert.Equal(0xAA640001u, BinaryPrimitives.ReadUInt32LittleEndian(package));
        Assert.Equal([0x5F, 0xF9, 0xEC, 0x0B, 0x4D, 0x22], package[Header..(Header + 6)]);
        Assert.Equal([0xD6, 0xD0, 0xEE, 0xA7], package[(Header + Entry)..(Header + Entry + 4)]);
        Assert.Equal(((ulong)images, 3UL), Place(package, 0));
        Assert.Equal(((ulong)images + 3, 2UL), Place(package, 1));
        Assert.Equal([1, 2, 3, 4, 5], package[images..]);
    }

    /// <summary>The last entry is empty and points behind the last image.</summary>
    [Fact]
    public void LastEntryEndsThePackage()
    {
        byte[] package = FirmwareImagePackage.Create((FirmwareImagePackage.El3RuntimeFirmware, [9]));
        Assert.Equal(new byte[16], package[(Header + Entry)..(Header + Entry + 16)]);
        Assert.Equal(((ulong)package.Length, 0UL), Place(package, 1));
    }

    private static (ulong Offset, ulong Length) Place(byte[] package, int entry)
    {
        ReadOnlySpan<byte> fields = package.AsSpan(Header + (entry * Entry) + 16);
        return (BinaryPrimitives.ReadUInt64LittleEndian(fields), BinaryPrimitives.ReadUInt64LittleEndian(fields[8..]));
    }
}
