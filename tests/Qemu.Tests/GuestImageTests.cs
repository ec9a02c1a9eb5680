using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>Every form of image that a person may bring.</summary>
public sealed class GuestImageTests
{
    [Fact]
    public void LinuxImageIsEnteredWithTheDeviceTree() => PowersOff(GuestProgram.LinuxImage(GuestProgram.PowerOffWithDeviceTree));

    [Fact]
    public void FlatBinaryIsEnteredWithTheDeviceTree() => PowersOff(GuestProgram.Flat(GuestProgram.PowerOffWithDeviceTree));

    [Fact]
    public void ElfIsPlacedWhereItSays() => PowersOff(GuestProgram.Elf(GuestProgram.PowerOff, 0x4030_0000));

    [Fact]
    public void RawBinaryGoesToTheLoadAddress() => PowersOff(GuestProgram.Flat(GuestProgram.PowerOff), "--load", "0x40200000");

    [Fact]
    public void SmcConduitServesTheGuestThatUsesIt() => PowersOff(GuestProgram.Flat(GuestProgram.PowerOffBySmc), "--conduit", "smc");

    [Fact]
    public void FirmwareRunsAtAddressZero()
    {
        using var rom = new TemporaryFile(GuestProgram.Flat(GuestProgram.PowerOff));
        GuestRun.Of(Expected.SmallGuestLimit, "--rom", rom.Path).EndedWith(ExitStatus.Success);
    }

    private static void PowersOff(byte[] image, params string[] options)
    {
        using var file = new TemporaryFile(image);
        GuestRun.Of(Expected.SmallGuestLimit, ["--guest", file.Path, .. options]).EndedWith(ExitStatus.Success);
    }
}
