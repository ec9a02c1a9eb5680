using Hypervisor.Model.Stage2;
using Xunit;

namespace Hypervisor.Model.Tests.Stage2;

public sealed class Stage2BuilderTests
{
    private const ulong Kilobyte = 1UL << 10;
    private const ulong Megabyte = 1UL << 20;
    private const ulong Gigabyte = 1UL << 30;
    private const uint Pa44 = 4;

    private static Stage2Builder New(ArrayStage2Pages pages, uint paRange = Pa44) => Stage2Builder.Create(pages, paRange)!;

    /// <summary>Every mix of alignments: the first and last byte of the range and its middle translate, its neighbours do not.</summary>
    [Fact]
    public void MappingsAreWalkedBack()
    {
        ulong[] offsets = [0, 4 * Kilobyte, 2 * Megabyte, Gigabyte, Gigabyte - (4 * Kilobyte), Gigabyte - (2 * Megabyte)];
        ulong[] sizes = [4 * Kilobyte, 2 * Megabyte, 6 * Megabyte, Gigabyte, (2 * Gigabyte) + (2 * Megabyte) + (4 * Kilobyte)];
        foreach (ulong ipaOffset in offsets)
        {
            foreach (ulong paOffset in offsets)
            {
                foreach (ulong size in sizes)
                {
                    if (size >= Gigabyte && (ipaOffset | paOffset) % (2 * Megabyte) != 0)
                    {
                        continue; // a quarter of a million pages show nothing that a few do not
                    }

                    ulong ipa = Gigabyte + ipaOffset;
                    ulong pa = (64 * Gigabyte) + paOffset;
                    Stage2Builder builder = New(new ArrayStage2Pages());
                    Assert.Equal(Stage2Status.Ok, builder.Map(ipa, pa, size, Stage2Attributes.Ram));
                    foreach (ulong delta in (ulong[])[0, 8, (size / 2) + 1, size - 1])
                    {
                        Assert.True(builder.TryTranslate(ipa + delta, out Stage2Translation found));
                        Assert.Equal(pa + delta, found.PhysicalAddress);
                        Assert.True(found.Attributes.IsWritable && found.Contiguous > 0);
                    }

                    Assert.False(builder.TryTranslate(ipa - 1, out _));
                    Assert.False(builder.TryTranslate(ipa + size, out _));
                }
            }
        }
    }

    [Theory]
    [InlineData(0, 1UL << 30, 1, 1)]
    [InlineData(0, 2UL << 20, 2, 2)]
    [InlineData(2UL << 20, 1UL << 30, 2, 3)]
    [InlineData(4096, 4096, 3, 3)]
    public void BlocksAreAsLargeAsTheyCanBe(ulong offset, ulong size, int level, int tables)
    {
        ArrayStage2Pages pages = new();
        Stage2Builder builder = New(pages);
        ulong ipa = (4 * Gigabyte) + offset;
        builder.Map(ipa, 8 * Gigabyte, size, Stage2Attributes.Ram);
        Assert.True(builder.TryTranslate(ipa, out Stage2Translation found));
        Assert.Equal((level, tables), (found.Level, pages.Count));
    }

    [Fact]
    public void DescriptorsAreTheArchitectures()
    {
        Assert.Equal(0x4000_07FDUL, Stage2Entry.Leaf(0x4000_0000, 1, Stage2Attributes.Ram).Value);
        Assert.Equal(0x4000_07FFUL, Stage2Entry.Leaf(0x4000_0000, 3, Stage2Attributes.Ram).Value);
        Assert.Equal(0x4000_077DUL, Stage2Entry.Leaf(0x4000_0000, 2, Stage2Attributes.Rom).Value);
        Assert.Equal(0x0040_0000_0900_04C7UL, Stage2Entry.Leaf(0x0900_0000, 3, Stage2Attributes.Device).Value);
        Assert.Equal(0x8000_1003UL, Stage2Entry.Table(0x8000_1000).Value);
    }

    /// <summary>VTCR_EL2 for each PARange: T0SZ, start level 1, cacheable walks, PS no more than 48 bits.</summary>
    [Theory]
    [InlineData(0, 0x8000_3560)]
    [InlineData(1, 0x8001_355C)]
    [InlineData(2, 0x8002_3559)]
    [InlineData(4, 0x8004_3559)]
    [InlineData(5, 0x8005_3559)]
    [InlineData(6, 0x8005_3559)]
    public void VtcrFitsTheCpu(uint paRange, ulong expected) => Assert.Equal(expected, Stage2Registers.Vtcr(paRange));

    [Fact]
    public void VttbrJoinsRootAndVmid() => Assert.Equal(0x00FF_0000_8000_1000UL, Stage2Registers.Vttbr(0x8000_1000, 255));

    [Fact]
    public void RomIsReadOnlyAndErasedFlashRepeats()
    {
        ArrayStage2Pages pages = new();
        Stage2Builder builder = New(pages);
        ulong block = 10 * Gigabyte;
        Assert.Equal(Stage2Status.Ok, builder.MapRepeated(64 * Megabyte, 64 * Megabyte, block, 2 * Megabyte, Stage2Attributes.Rom));
        for (ulong ipa = 64 * Megabyte; ipa < 128 * Megabyte; ipa += Megabyte)
        {
            Assert.True(builder.TryTranslate(ipa + 5, out Stage2Translation found));
            Assert.Equal(block + (ipa % (2 * Megabyte)) + 5, found.PhysicalAddress);
            Assert.True(found.Attributes.IsReadable && !found.Attributes.IsWritable);
        }

        Assert.Equal(2, pages.Count);
        Assert.Equal(Stage2Status.Misaligned, builder.MapRepeated(4096, 4096, block, 2 * Megabyte, Stage2Attributes.Rom));
        Assert.Equal(Stage2Status.Misaligned, builder.MapRepeated(0, 4096, block, 8192, Stage2Attributes.Rom));
        Assert.Equal(Stage2Status.Ok, builder.MapRepeated(0, 8192, block, 4096, Stage2Attributes.Rom));
    }

    [Fact]
    public void WrongRequestsAreRefused()
    {
        Stage2Builder builder = New(new ArrayStage2Pages());
        Assert.Equal(Stage2Status.Misaligned, builder.Map(1, 0, 4096, Stage2Attributes.Ram));
        Assert.Equal(Stage2Status.Misaligned, builder.Map(0, 2048, 4096, Stage2Attributes.Ram));
        Assert.Equal(Stage2Status.Misaligned, builder.Map(0, 0, 0, Stage2Attributes.Ram));
        Assert.Equal(Stage2Status.OutOfRange, builder.Map(1UL << 39, 0, 4096, Stage2Attributes.Ram));
        Assert.Equal(Stage2Status.OutOfRange, builder.Map((1UL << 39) - 4096, 0, 8192, Stage2Attributes.Ram));
        Assert.Equal(Stage2Status.OutOfRange, builder.Map(0, 1UL << 48, 4096, Stage2Attributes.Ram));
        Assert.Equal(Stage2Status.OutOfRange, builder.Map(0, 0, ulong.MaxValue - 4095, Stage2Attributes.Ram));
        Assert.Equal(Stage2Status.OutOfRange, New(new ArrayStage2Pages(), paRange: 0).Map(1UL << 32, 0, 4096, Stage2Attributes.Ram));
        Assert.False(builder.TryTranslate(1UL << 39, out _));
    }

    [Fact]
    public void NothingIsMappedTwice()
    {
        Stage2Builder builder = New(new ArrayStage2Pages());
        Assert.Equal(Stage2Status.Ok, builder.Map(Gigabyte, Gigabyte, Gigabyte, Stage2Attributes.Ram));
        Assert.Equal(Stage2Status.Overlap, builder.Map(Gigabyte, Gigabyte, Gigabyte, Stage2Attributes.Ram));
        Assert.Equal(Stage2Status.Overlap, builder.Map(Gigabyte + 4096, 0, 4096, Stage2Attributes.Ram));
        Assert.Equal(Stage2Status.Ok, builder.Map(4096, 0, 4096, Stage2Attributes.Ram));
        Assert.Equal(Stage2Status.Overlap, builder.Map(0, 0, 2 * Megabyte, Stage2Attributes.Ram));
    }

    [Fact]
    public void RunningOutOfPagesIsTold()
    {
        Assert.Null(Stage2Builder.Create(new ArrayStage2Pages(0), Pa44));
        Assert.Equal(Stage2Status.OutOfPages, New(new ArrayStage2Pages(1)).Map(0, 0, 4096, Stage2Attributes.Ram));
        Assert.Equal(Stage2Status.OutOfPages, New(new ArrayStage2Pages(2)).Map(0, 0, 4096, Stage2Attributes.Ram));
        Assert.Equal(Stage2Status.Ok, New(new ArrayStage2Pages(3)).Map(0, 0, 4096, Stage2Attributes.Ram));
    }
}
