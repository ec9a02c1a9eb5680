using System;
using System.Linq;
using Hypervisor.Model.Devices;
using Xunit;

namespace Hypervisor.Model.Tests.Devices;

public sealed class VirtioBlockTests : IBlockImage
{
    private const uint Sectors = 8;
    private const ulong Header = VirtioDriver.Buffers;
    private const ulong Status = VirtioDriver.Buffers + 0x800;
    private const ulong Data = VirtioDriver.Buffers + 0x1000;

    private readonly byte[] _image = new byte[(Sectors * 512) + 100];
    private VirtioDriver _driver;

    public VirtioBlockTests()
    {
        new Random(2).NextBytes(_image);
        _driver = Attach(isReadOnly: false);
    }

    ulong IBlockImage.Length => (ulong)_image.Length;

    bool IBlockImage.TryView(ulong offset, int length, out Span<byte> bytes)
    {
        bool isThere = offset <= (ulong)_image.Length && (ulong)length <= (ulong)_image.Length - offset;
        bytes = isThere ? _image.AsSpan((int)offset, length) : default;
        return isThere;
    }

    private VirtioDriver Attach(bool isReadOnly)
    {
        VirtioDriver driver = new(new VirtioBlock(this, isReadOnly, "vm0-disk"));
        driver.Start(1);
        return driver;
    }

    /// <summary>One request; returns the status byte and the length in the used ring.</summary>
    private (byte Status, uint Length) Ask(uint type, ulong sector, params (ulong Address, uint Length, uint Flags)[] data)
    {
        _driver.Ram.Write32(Header, type);
        _driver.Ram.Write64(Header + 8, sector);
        _driver.Ram.View(Status, 1)[0] = 0xEE;
        ushort before = _driver.UsedCount(0);
        _driver.Add(0, [(Header, 16, 0), .. data, (Status, 1, VirtioDriver.Writable)]);
        _driver.Notify(0);
        Assert.Equal((before + 1, 15u), (_driver.UsedCount(0), _driver.Status));
        return (_driver.Ram.View(Status, 1)[0], _driver.UsedAt(0, before).Length);
    }

    [Theory]
    [InlineData(false, 0x204u)]
    [InlineData(true, 0x224u)]
    public void ConfigurationTellsTheDisk(bool isReadOnly, uint features)
    {
        _driver = Attach(isReadOnly);
        _driver.Write(0x14, 0);
        Assert.Equal((2u, features), (_driver.Read(8), _driver.Read(0x10)));
        Assert.Equal((ulong)Sectors, _driver.Device.Read(0x100, 8));
        Assert.Equal((0u, 126u, 0u), (_driver.Read(0x108), _driver.Read(0x10C), _driver.Read(0x114)));
    }

    [Fact]
    public void SectorsAreRead()
    {
        Assert.Equal((0, 1025u), Ask(0, 3, (Data, 1024, VirtioDriver.Writable)));
        Assert.True(_driver.Ram.View(Data, 1024).SequenceEqual(_image.AsSpan(3 * 512, 1024)));
        Assert.Equal((0, 513u), Ask(0, 7, (Data, 100, VirtioDriver.Writable), (Data + 0x800, 412, VirtioDriver.Writable)));
        Assert.True(_driver.Ram.View(Data, 100).SequenceEqual(_image.AsSpan(7 * 512, 100)));
        Assert.True(_driver.Ram.View(Data + 0x800, 412).SequenceEqual(_image.AsSpan((7 * 512) + 100, 412)));
    }

    [Fact]
    public void SectorsAreWritten()
    {
        byte[] before = [.. _image];
        new Random(3).NextBytes(_driver.Ram.View(Data, 1024));
        Assert.Equal((0, 1u), Ask(1, 2, (Data, 1, 0), (Data + 1, 1023, 0)));
        Assert.True(_image.AsSpan(2 * 512, 1024).SequenceEqual(_driver.Ram.View(Data, 1024)));
        Assert.Equal(before.Take(1024).Concat(before.Skip(2048)), _image.Take(1024).Concat(_image.Skip(2048)));
        Assert.Equal((0, 1u), Ask(4, 0));
    }

    /// <summary>The driver may cut a request where it likes (virtio 1.2, 2.7.4).</summary>
    [Fact]
    public void HeaderAndStatusMayLieInAnyPieces()
    {
        _driver.Ram.Write32(Header, 1);
        _driver.Ram.Write64(Header + 8, 1);
        _driver.Ram.View(Data, 512).Fill(0x5A);
        _driver.Add(0, (Header, 7, 0), (Header + 7, 9, 0), (Data, 512, 0), (Status, 0, VirtioDriver.Writable), (Status, 1, VirtioDriver.Writable));
        _driver.Ram.View(Header + 16, 512).Fill(0x6B);
        _driver.Add(0, (Header, 16 + 512, 0), (Status, 1, VirtioDriver.Writable));
        _driver.Notify(0);
        Assert.Equal(2, _driver.UsedCount(0));
        Assert.All(_image.Skip(512).Take(512), value => Assert.Equal(0x6B, value));
        _driver.Ram.Write32(Header, 0);
        _driver.Add(0, (Header, 16, 0), (Data, 513, VirtioDriver.Writable));
        _driver.Notify(0);
        Assert.Equal(513u, _driver.UsedAt(0, 2).Length);
        Assert.Equal(0x6B, _driver.Ram.View(Data, 513)[511]);
        Assert.Equal(0, _driver.Ram.View(Data, 513)[512]);
    }

    /// <summary>A failed read's buffer is not written, which the used length says too.</summary>
    [Theory]
    [InlineData(0u, 8UL, 512u)]
    [InlineData(0u, 7UL, 1024u)]
    [InlineData(0u, 9UL, 512u)]
    [InlineData(0u, ulong.MaxValue, 512u)]
    [InlineData(0u, ulong.MaxValue / 512, 1024u)]
    [InlineData(0u, 0UL, 511u)]
    public void ReadsOutsideOfTheDiskAreErrors(uint type, ulong sector, uint length)
    {
        _driver.Ram.View(Data, 1024).Fill(0x77);
        Assert.Equal((1, 0u), Ask(type, sector, (Data, length, VirtioDriver.Writable)));
        Assert.Equal(1024, _driver.Ram.View(Data, 1024).Count((byte)0x77));
    }

    [Theory]
    [InlineData(8UL, 512u)]
    [InlineData(7UL, 1024u)]
    [InlineData(ulong.MaxValue, 512u)]
    [InlineData(0UL, 513u)]
    public void WritesOutsideOfTheDiskAreErrors(ulong sector, uint length)
    {
        byte[] before = [.. _image];
        Assert.Equal((1, 1u), Ask(1, sector, (Data, length, 0)));
        Assert.Equal(before, _image);
    }

    [Fact]
    public void AReadOnlyDiskIsNotWritten()
    {
        _driver = Attach(isReadOnly: true);
        byte[] before = [.. _image];
        Assert.Equal((1, 1u), Ask(1, 0, (Data, 512, 0)));
        Assert.Equal(before, _image);
        Assert.Equal((0, 513u), Ask(0, 0, (Data, 512, VirtioDriver.Writable)));
    }

    [Fact]
    public void TheDiskHasAName()
    {
        _driver.Ram.View(Data, 32).Fill(0x77);
        Assert.Equal((0, 21u), Ask(8, 0, (Data, 20, VirtioDriver.Writable)));
        Assert.True(_driver.Ram.View(Data, 21).SequenceEqual("vm0-disk\0\0\0\0\0\0\0\0\0\0\0\0\x77"u8));
        Assert.Equal((0, 4u), Ask(8, 0, (Data, 3, VirtioDriver.Writable)));
        Assert.Equal((0, 20u), Ask(8, 0, (Data, 32, VirtioDriver.Writable)));
    }

    [Theory]
    [InlineData(2u)]
    [InlineData(11u)]
    [InlineData(13u)]
    [InlineData(uint.MaxValue)]
    public void OtherRequestsAreUnsupported(uint type)
    {
        Assert.Equal((2, 0u), Ask(type, 0, (Data, 512, VirtioDriver.Writable)));
        Assert.Equal((2, 1u), Ask(type, 0, (Data, 512, 0)));
    }

    [Fact]
    public void ARequestWithoutHeaderOrStatusIsMalformed()
    {
        _driver.Add(0, (Header, 15, 0), (Status, 1, VirtioDriver.Writable));
        _driver.Notify(0);
        Assert.Equal(15u | 64, _driver.Status);
        _driver.Start(1);
        _driver.Add(0, (Header, 16, 0));
        _driver.Notify(0);
        Assert.Equal((15u | 64, 0), (_driver.Status, _driver.UsedCount(0)));
    }
}
