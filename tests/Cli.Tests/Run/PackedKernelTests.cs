using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Cosmos.Cli;
using Cosmos.Cli.Run;
using Xunit;

namespace Cli.Tests.Run;

public sealed class PackedKernelTests
{
    private static readonly byte[] s_kernel = [.. Enumerable.Range(0, 5000).Select(number => (byte)(number * number >> 3))];

    [Fact]
    public void WhatIsNotPackedStaysAsItIs()
    {
        Assert.Same(s_kernel, PackedKernel.Unpack(s_kernel, "x"));
        byte[] image = [.. "MZ@\xFAnoimage"u8];
        Assert.Same(image, PackedKernel.Unpack(image, "x"));
        Assert.Empty(PackedKernel.Unpack([], "x"));
    }

    [Fact]
    public void GzipIsUnpacked() => Assert.Equal(s_kernel, PackedKernel.Unpack(Gzip(s_kernel), "x"));

    [Fact]
    public void ZbootIsUnpacked() => Assert.Equal(s_kernel, PackedKernel.Unpack(Zboot(Gzip(s_kernel), "gzip"), "x"));

    [Fact]
    public void DamageIsToldInOneLine()
    {
        byte[] packed = Gzip(s_kernel);
        for (int length = 2; length < packed.Length; length += 7)
        {
            Refused(packed[..length], "gzip data that is cut off or damaged");
        }

        byte[] changed = [.. packed];
        changed[packed.Length / 2] ^= 0xFF;
        Refused(changed, "gzip data that is cut off or damaged");
    }

    [Fact]
    public void DamagedZbootIsToldInOneLine()
    {
        byte[] zboot = Zboot(Gzip(s_kernel), "gzip");
        Refused(zboot[..^1], "an EFI zboot image that is cut off");
        Refused(Zboot(s_kernel, "gzip"), "gzip data that is cut off or damaged");
        BinaryPrimitives.WriteUInt32LittleEndian(zboot.AsSpan(8), 0xFFFF_FFFF);
        BinaryPrimitives.WriteUInt32LittleEndian(zboot.AsSpan(12), 0xFFFF_FFFF);
        Refused(zboot, "an EFI zboot image that is cut off");
    }

    [Fact]
    public void OtherCompressionIsNamed() => Refused(Zboot(s_kernel, "zstd"), "an EFI zboot image packed with 'zstd'; only gzip can be unpacked here");

    [Fact]
    public void NoFileFillsTheMemory()
    {
        byte[] packed = Gzip(s_kernel);
        Assert.Equal(s_kernel, PackedKernel.Unpack(packed, "x", s_kernel.Length));
        CliException failure = Assert.Throws<CliException>(() => PackedKernel.Unpack(packed, "--guest x", s_kernel.Length - 1));
        Assert.Equal((ExitStatus.WrongUsage, "--guest x: unpacks to more than 4999 bytes"), (failure.Status, failure.Message));
    }

    private static void Refused(byte[] file, string reason)
    {
        CliException failure = Assert.Throws<CliException>(() => PackedKernel.Unpack(file, "--guest x"));
        Assert.Equal(ExitStatus.WrongUsage, failure.Status);
        Assert.StartsWith($"--guest x: {reason}", failure.Message);
        Assert.DoesNotContain('\n', failure.Message);
    }

    private static byte[] Gzip(byte[] content)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    /// <summary>A header as zboot-header.S lays it out, then the payload.</summary>
    private static byte[] Zboot(byte[] payload, string compression)
    {
        byte[] header = new byte[0x200];
        "MZ\0\0zimg"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), header.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), payload.Length);
        Encoding.ASCII.GetBytes(compression).CopyTo(header, 24);
        return [.. header, .. payload];
    }
}
