using System;
using System.Text;
using Hypervisor.Model.Vm;
using Xunit;

namespace Hypervisor.Model.Tests.Vm;

public sealed class CpioTests
{
    private static byte[] Archive()
    {
        CpioWriter writer = new();
        writer.Add("vm.conf", "vcpus=1\n"u8);
        writer.Add("a", "123"u8);
        writer.Add("empty", default);
        return writer.Finish();
    }

    [Fact]
    public void FilesAreFound()
    {
        byte[] bytes = Archive();
        CpioArchive archive = new(bytes);
        Assert.True(archive.HasMagic && archive.IsWhole);
        Assert.True(archive.TryFind("a", out CpioEntry entry));
        Assert.True(entry.Content.SequenceEqual("123"u8));
        Assert.Equal(0, entry.Offset % 4);
        Assert.True(bytes.AsSpan(entry.Offset, 3).SequenceEqual("123"u8));
        Assert.True(archive.TryFind("empty", out CpioEntry empty) && empty.Content.Length == 0);
        Assert.False(archive.TryFind("b", out _));
        Assert.False(archive.TryFind("TRAILER!!!", out _));
    }

    [Fact]
    public void EveryTruncationIsNoticed()
    {
        byte[] bytes = Archive();
        for (int length = 0; length < bytes.Length - 1; length++)
        {
            CpioArchive cut = new(bytes.AsSpan(0, length));
            Assert.False(cut.IsWhole && length < bytes.Length - 3);
            cut.TryFind("none", out _);
        }
    }

    [Fact]
    public void EveryDamagedByteIsSurvived()
    {
        byte[] bytes = Archive();
        for (int i = 0; i < bytes.Length; i++)
        {
            foreach (byte value in "0fFg\0"u8)
            {
                byte kept = bytes[i];
                bytes[i] = value;
                new CpioArchive(bytes).TryFind("none", out _);
                bytes[i] = kept;
            }
        }
    }

    [Fact]
    public void LeadingDotSlashDoesNotCount()
    {
        CpioWriter writer = new();
        writer.Add("./vm.conf", "x"u8);
        Assert.True(new CpioArchive(writer.Finish()).TryFind("vm.conf", out _));
        Assert.False(new CpioArchive(Encoding.ASCII.GetBytes("no archive")).HasMagic);
    }
}
