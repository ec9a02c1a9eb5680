using System;
using Hypervisor.Model.Vm;
using Xunit;

namespace Hypervisor.Model.Tests.Vm;

public sealed class GuestLoadPlannerTests
{
    private const ulong Ram = GuestPhysicalMap.RamBase;
    private const ulong Memory = 256UL << 20;

    private static GuestLoadPlan Plan(byte[] kernel, ulong? load = null, int initrd = 0, ulong memory = Memory)
    {
        GuestLoadRequest request = new() { Kernel = kernel, LoadAddress = load, InitrdLength = initrd, MemorySize = memory };
        Assert.True(GuestLoadPlanner.TryPlan(request, out GuestLoadPlan plan, out GuestLoadError error), error.Message);
        return plan;
    }

    private static GuestLoadError Refuse(ReadOnlySpan<byte> kernel, ulong? load = null, int initrd = 0, ulong memory = Memory)
    {
        GuestLoadRequest request = new() { Kernel = kernel, LoadAddress = load, InitrdLength = initrd, MemorySize = memory };
        Assert.False(GuestLoadPlanner.TryPlan(request, out _, out GuestLoadError error));
        Assert.DoesNotContain('\n', error.Message);
        return error;
    }

    /// <summary>text_offset below 4 KiB is moved up by 2 MiB; image_size 0 means the offset of old kernels.</summary>
    [Theory]
    [InlineData(0, 0x3000, 0x20_0000)]
    [InlineData(0xFFC, 0x3000, 0x20_0FFC)]
    [InlineData(0x1000, 0x3000, 0x1000)]
    [InlineData(0x8_0000, 0x3000, 0x8_0000)]
    [InlineData(0x123, 0, 0x8_0000)]
    public void ImageGoesWhereQemuPutsIt(ulong textOffset, ulong imageSize, ulong expected)
    {
        GuestLoadPlan plan = Plan(GuestFiles.Image(textOffset, imageSize, 0x2000));
        GuestSegment segment = Assert.Single(plan.Segments);
        Assert.Equal((Ram + expected, 0x2000, imageSize == 0 ? 0UL : 0x1000UL), (segment.GuestAddress, segment.Length, segment.ZeroLength));
        Assert.Equal(Ram + expected, plan.EntryPoint);
        Assert.Equal(Ram + (128UL << 20), plan.DeviceTreeAddress);
        Assert.Equal(plan.DeviceTreeAddress, plan.FirstArgument);
    }

    [Fact]
    public void InitrdAndDeviceTreeFollow()
    {
        GuestLoadPlan plan = Plan(GuestFiles.Image(0, 0x3000, 0x2000), initrd: 0x1001);
        Assert.Equal((Ram + (128UL << 20), 0x1001), (plan.InitrdAddress, plan.InitrdLength));
        Assert.Equal(Ram + (130UL << 20), plan.DeviceTreeAddress);

        GuestLoadPlan small = Plan(GuestFiles.Image(0, 24 << 20, 0x2000), initrd: 0x1000, memory: 32 << 20);
        Assert.Equal(Ram + (26UL << 20), small.InitrdAddress);
        Assert.Equal(Ram + (28UL << 20), small.DeviceTreeAddress);
    }

    [Fact]
    public void FlatBinaryGoesToTheOldTextOffset() => Assert.Equal(Ram + 0x8_0000, Plan([1, 2, 3, 4]).EntryPoint);

    [Fact]
    public void RawBinaryGoesToItsAddress()
    {
        GuestLoadPlan plan = Plan(GuestFiles.Image(0, 0x3000, 0x2000), Ram + 0x20_0000);
        Assert.Equal((Ram + 0x20_0000, Ram, Ram), (plan.EntryPoint, plan.DeviceTreeAddress, plan.FirstArgument));
        Assert.Equal(GuestLoadStatus.Overlap, Refuse([1], Ram + 0xFFFC).Status);
        Assert.Equal(GuestLoadStatus.Overlap, Refuse([1], Ram).Status);
        Assert.Equal(Ram + 0x1_0000, Plan([1], Ram + 0x1_0000).EntryPoint);
        Assert.Equal(GuestLoadStatus.OutsideMemory, Refuse([1], Ram - 4).Status);
        Assert.Equal(GuestLoadStatus.OutsideMemory, Refuse([1], Ram + Memory).Status);
        Assert.Equal(GuestLoadStatus.OutsideMemory, Refuse([1], ulong.MaxValue).Status);
        Assert.Equal(GuestLoadStatus.TooLarge, Refuse(new byte[8], Ram + Memory - 4).Status);
        Assert.Equal(GuestLoadStatus.Empty, Refuse([], Ram).Status);
    }

    [Fact]
    public void ElfSegmentsGoToTheirPhysicalAddresses()
    {
        GuestLoadPlan plan = Plan(GuestFiles.Elf(Ram + 0x10_0000, 0x100, 0x300));
        GuestSegment segment = Assert.Single(plan.Segments);
        Assert.Equal((120, 0x100, Ram + 0x10_0000, 0x200UL), (segment.SourceOffset, segment.Length, segment.GuestAddress, segment.ZeroLength));
        Assert.Equal(Ram + 0x10_0010, plan.EntryPoint);
        Assert.Equal(Ram, plan.DeviceTreeAddress);
        Assert.Equal(Ram + (128UL << 20), Plan(GuestFiles.Elf(Ram, 0x100, 0x300)).DeviceTreeAddress);
        Assert.Equal(GuestLoadStatus.OutsideMemory, Refuse(GuestFiles.Elf(0x1000, 0x100, 0x300)).Status);
        Assert.Equal(GuestLoadStatus.TooLarge, Refuse(GuestFiles.Elf(Ram + 0x1000, 0x100, Memory)).Status);
        Assert.Equal(GuestLoadStatus.OutsideMemory, Refuse(GuestFiles.Elf(Ram, 0x100, 0x300, entryOffset: 0x300)).Status);
        Assert.Equal(GuestLoadStatus.WrongArchitecture, Refuse(GuestFiles.Elf(Ram, 0x100, 0x300, machine: 62)).Status);
        Assert.Equal(GuestLoadStatus.UnsupportedFormat, Refuse(GuestFiles.Elf(Ram, 0x100, 0x300, segments: 0)).Status);
    }

    [Fact]
    public void EveryTruncatedElfIsRefused()
    {
        byte[] elf = GuestFiles.Elf(Ram, 0x100, 0x300);
        for (int length = 4; length < elf.Length; length++)
        {
            Assert.Equal(GuestLoadStatus.Truncated, Refuse(elf.AsSpan(0, length)).Status);
        }
    }

    /// <summary>The first branch of the file made here goes to its last instruction, so any cut is noticed.</summary>
    [Fact]
    public void EveryTruncatedImageIsRefused()
    {
        byte[] image = GuestFiles.Image(0, 0x3000, 0x400);
        for (int length = 60; length <= image.Length - 4; length++)
        {
            Assert.Equal(GuestLoadStatus.Truncated, Refuse(image.AsSpan(0, length)).Status);
        }

        byte[] efi = GuestFiles.EfiImage(0x400);
        Plan(efi);
        for (int length = 2; length < efi.Length; length++)
        {
            Assert.Equal(GuestLoadStatus.Truncated, Refuse(efi.AsSpan(0, length)).Status);
        }
    }

    [Fact]
    public void EveryDamagedHeaderWordIsSurvived()
    {
        foreach (byte[] file in (byte[][])[GuestFiles.EfiImage(0x400), GuestFiles.Elf(Ram, 0x100, 0x300)])
        {
            for (int offset = 0; offset + 8 <= 0xC0; offset += 2)
            {
                byte[] damaged = (byte[])file.Clone();
                damaged.AsSpan(offset, 8).Fill(0xFF);
                GuestLoadRequest request = new() { Kernel = damaged, MemorySize = Memory };
                GuestLoadPlanner.TryPlan(request, out _, out _);
            }
        }
    }

    [Fact]
    public void WhatIsNotAnArm64KernelIsNamed()
    {
        Assert.Equal(GuestLoadStatus.Empty, Refuse([]).Status);
        Assert.Contains("gzip", Refuse([0x1F, 0x8B, 8]).Message);
        Assert.Contains("zboot", Refuse("MZ\0\0zimg........"u8).Message);
        byte[] x86 = new byte[0x300];
        "HdrS"u8.CopyTo(x86.AsSpan(0x202));
        Assert.Equal(GuestLoadStatus.WrongArchitecture, Refuse(x86).Status);
        byte[] arm = new byte[0x300];
        ((byte[])[0x18, 0x28, 0x6F, 0x01]).CopyTo(arm, 0x24);
        Assert.Equal(GuestLoadStatus.WrongArchitecture, Refuse(arm).Status);
    }

    [Fact]
    public void TooLittleMemoryIsTold()
    {
        Assert.Equal(GuestLoadStatus.TooLarge, Refuse(GuestFiles.Image(0, 0x3000, 0x2000), memory: 2 << 20).Status);
        Assert.Equal(GuestLoadStatus.TooLarge, Refuse(GuestFiles.Image(0, Memory, 0x2000)).Status);
        Assert.Equal(GuestLoadStatus.TooLarge, Refuse(GuestFiles.Image(0, ulong.MaxValue, 0x2000)).Status);
        Assert.Equal(GuestLoadStatus.TooLarge, Refuse(GuestFiles.Image(ulong.MaxValue, 0x3000, 0x2000)).Status);
        Assert.Equal(GuestLoadStatus.TooLarge, Refuse(GuestFiles.Image(0, 0x3000, 0x2000), initrd: 129 << 20).Status);
        Assert.Equal(GuestLoadStatus.TooLarge, Refuse(GuestFiles.Image(0, 0x3000, 0x2000), initrd: 128 << 20).Status);
    }

    [Fact]
    public void RomStartsAtZero()
    {
        GuestLoadRequest request = new() { Rom = new byte[0x1000], IsRom = true, MemorySize = Memory };
        Assert.True(GuestLoadPlanner.TryPlan(request, out GuestLoadPlan plan, out _));
        Assert.Equal((0UL, 0UL, Ram), (plan.EntryPoint, plan.FirstArgument, plan.DeviceTreeAddress));
        Assert.Equal((GuestSource.Rom, 0UL), (plan.Segments[0].Source, plan.Segments[0].GuestAddress));
        Assert.False(GuestLoadPlanner.TryPlan(new GuestLoadRequest { IsRom = true, MemorySize = Memory }, out _, out _));
    }
}
