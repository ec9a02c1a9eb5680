using System;
using System.IO;
using System.Text.RegularExpressions;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>The bootable image under UEFI: from each drive, with either description of the machine, to the end of all VMs.</summary>
public sealed class UefiTests
{
    private const string Firmware = "/usr/share/qemu-efi-aarch64/QEMU_EFI.fd";

    [Theory]
    [InlineData("cdrom", "on", "cortex-a72", "4")]
    [InlineData("usb", "off", "max", "2")]
    [InlineData("virtio", "off", "cortex-a72", "1")]
    [InlineData("virtio", "on", "max", "4")]
    public void TheTourPasses(string drive, string acpi, string cpu, string cpus)
    {
        GuestRun run = GuestRun.Of(
            Expected.UefiLimit, "--iso", drive, "--acpi", acpi, "--cpu", cpu, "--cpus", cpus, "--guest", "tour", "--vcpus", "2", "--trace", "off");
        run.AssertTourPassed();
        run.Shows($"the machine is described by {(acpi == "on" ? "ACPI" : "FDT")}").Shows(cpus == "1" ? "at EL2, 1 CPU runs" : $"at EL2, {cpus} CPUs run");
    }

    [Fact]
    public void TheImageThatTheBuildLeavesBoots() =>
        GuestRun.Of(Expected.UefiLimit, "--iso", "cdrom", "--cpus", "2").EndedWith(ExitStatus.Success).Shows("started by UEFI");

    /// <summary>Linux and the tour, as the manifest lists them: both to their ends.</summary>
    [Theory]
    [InlineData("cdrom", "on", "cortex-a72")]
    [InlineData("usb", "off", "max")]
    [InlineData("virtio", "off", "cortex-a72")]
    [InlineData("cdrom", "on", "max")]
    public void TheVmsOfAManifestRunToTheirEnds(string drive, string acpi, string cpu)
    {
        string manifest = Path.Combine(Checkout.Root, "docs", "examples", "linux.json");
        GuestRun run = GuestRun.Of(Expected.UefiLimit, "--manifest", manifest, "--iso", drive, "--acpi", acpi, "--cpu", cpu, "--cpus", "2");
        run.EndedWith(ExitStatus.Success).Shows("at EL2, 2 CPUs run").Shows($"the machine is described by {(acpi == "on" ? "ACPI" : "FDT")}");
        run.Shows("linux| linux: 2 CPUs online").Shows("linux| linux: status 0").Shows("linux: powered off").Shows("tour: powered off");
        Assert.Matches($@"tour\| {Expected.ChecksPassed}", run.Console);
    }

    /// <summary>The time of day comes from UEFI's clock, which ACPI's static tables do not name.</summary>
    [Fact]
    public void LinuxFindsTheTimeOfDay()
    {
        using ConsoleSession session = ConsoleSession.OfLinux(
            Expected.UefiLimit, "--iso", "cdrom", "--vcpus", "1", "--trace", "off", "--append", "quiet cosmos.run=\"echo year $(date +%Y)\"");
        session.Finish().EndedWith(ExitStatus.Success).Shows($"year {DateTime.UtcNow:yyyy}");
    }

    /// <summary>What the kernel leaves alone is less than the firmware keeps: what it has freed is the kernel's.</summary>
    [Fact]
    public void MostOfTheMachineSMemoryIsFree()
    {
        GuestRun run = GuestRun.Of(Expected.UefiLimit, "--iso", "virtio", "--guest", "tour", "--vcpus", "1", "--trace", "off");
        Match memory = Regex.Match(run.Console, @"memory (\d+) MiB, (\d+) MiB free");
        Assert.InRange(int.Parse(memory.Groups[1].Value), 2000, 2047);
        Assert.InRange(int.Parse(memory.Groups[2].Value), 1950, 2047);
    }

    /// <summary>Without EL2 the firmware's console says so, and the firmware goes on.</summary>
    [Fact]
    public void AtEl1TheImageSaysWhatIsMissing()
    {
        Checkout.BuildKernelOnce();
        using ConsoleSession session = ConsoleSession.OfMachine(
            Expected.UefiLimit, "-M", "virt,gic-version=3", "-cpu", "cortex-a72", "-m", "1G", "-bios", Firmware,
            "-drive", $"if=none,id=boot,format=raw,readonly=on,file={Checkout.IsoImage}", "-device", "virtio-blk-pci,drive=boot");
        session.Expect("cosmos: started at EL1, but a hypervisor needs EL2: start QEMU with -M virt,virtualization=on,gic-version=3");
        session.Expect("Unsupported");
    }

    [Fact]
    public void WithoutGicV3TheImageSaysWhatIsMissing()
    {
        Checkout.BuildKernelOnce();
        using ConsoleSession session = ConsoleSession.OfMachine(
            Expected.UefiLimit, "-M", "virt,virtualization=on,gic-version=2", "-cpu", "cortex-a72", "-m", "1G", "-bios", Firmware,
            "-drive", $"if=none,id=boot,format=raw,readonly=on,file={Checkout.IsoImage}", "-device", "virtio-blk-pci,drive=boot");
        session.Expect("cosmos: ACPI: the MADT has no GICv3");
        session.Expect("Unsupported");
    }
}
