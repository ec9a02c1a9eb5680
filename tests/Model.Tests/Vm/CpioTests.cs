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

    /// <summary>Mode and device numbers are the second, tenth and eleventh field behind the magic.</summary>
    [Fact]
    public void KindsOfFilesAreTold()
    {
        CpioWriter writer = new();
        writer.AddDirectory("dev");
        writer.AddCharacterDevice("dev/console", 5, 1);
        writer.AddExecutable("init", "x"u8);
        string archive = Encoding.ASCII.GetString(writer.Finish());
        Assert.Equal(("000041ed", "00000000", "00000000"), FieldsOf(archive, "dev\0"));
        Assert.Equal(("00002180", "00000005", "00000001"), FieldsOf(archive, "dev/console\0"));
        Assert.Equal(("000081ed", "00000000", "00000000"), FieldsOf(archive, "init\0"));
    }

    [Fact]
    public void LeadingDotSlashDoesNotCount()
    {
        CpioWriter writer = new();
        writer.Add("./vm.conf", "x"u8);
        Assert.True(new CpioArchive(writer.Finish()).TryFind("vm.conf", out _));
        Assert.False(new CpioArchive(Encoding.ASCII.GetBytes("no archive")).HasMagic);
    }

    private static (string Mode, string Major, string Minor) FieldsOf(string archive, string name)
    {
        string header = archive.Substring(archive.IndexOf(name, StringComparison.Ordinal) - 110, 110);
        return (header.Substring(14, 8), header.Substring(78, 8), header.Substring(86, 8));
    }
}
