using System.Collections.Generic;
using Cosmos.Cli.Run;
using Xunit;

namespace Cli.Tests.Run;

public sealed class QemuArgumentsTests
{
    [Fact]
    public void MachineStartsAtEl2WithTheModelAndCpusAskedFor()
    {
        List<string> arguments = QemuArguments.Create(new MachineOptions(Cpus: 4, CpuModel: "max"), "Kernel.img", archive: null);
        Assert.Equal("virt,virtualization=on,gic-version=3", After(arguments, "-M"));
        Assert.Equal("max", After(arguments, "-cpu"));
        Assert.Equal("4", After(arguments, "-smp"));
        Assert.Equal("2048M", After(arguments, "-m"));
        Assert.Equal("Kernel.img", After(arguments, "-kernel"));
        Assert.Contains("-no-reboot", arguments);
        Assert.DoesNotContain("-initrd", arguments);
        Assert.DoesNotContain("-icount", arguments);
        Assert.DoesNotContain("-S", arguments);
    }

    [Fact]
    public void WhatIsAskedForIsAdded()
    {
        List<string> arguments = QemuArguments.Create(new MachineOptions(ExactTime: true, Debug: true), "Kernel.img", "vm.cpio");
        Assert.Equal("vm.cpio", After(arguments, "-initrd"));
        Assert.Equal("shift=0,sleep=off", After(arguments, "-icount"));
        Assert.Equal("1", After(arguments, "-seed"));
        Assert.Equal("tcp:127.0.0.1:1234", After(arguments, "-gdb"));
        Assert.Contains("-S", arguments);
    }

    [Fact]
    public void LinuxIsStartedWithoutEl2ForComparison()
    {
        List<string> arguments = QemuArguments.CreateWithoutKernel(
            new MachineOptions(Cpus: 4, ExactTime: true, Seed: 7), 512 << 20, "vmlinuz", "root.cpio", "bare.dtb", "quiet");
        Assert.Equal("virt,gic-version=3", After(arguments, "-M"));
        Assert.Equal("4", After(arguments, "-smp"));
        Assert.Equal("512M", After(arguments, "-m"));
        Assert.Equal("7", After(arguments, "-seed"));
        Assert.Equal("vmlinuz", After(arguments, "-kernel"));
        Assert.Equal("root.cpio", After(arguments, "-initrd"));
        Assert.Equal("bare.dtb", After(arguments, "-dtb"));
        Assert.Equal("quiet", After(arguments, "-append"));
    }

    [Theory]
    [InlineData(BootDrive.Cdrom, "scsi-cd,drive=boot")]
    [InlineData(BootDrive.Usb, "usb-storage,drive=boot")]
    [InlineData(BootDrive.Virtio, "virtio-blk-pci,drive=boot")]
    public void UefiStartsFromADrive(BootDrive drive, string device)
    {
        List<string> arguments = QemuArguments.CreateWithUefi(new MachineOptions(Drive: drive), "uefi.fd", "a,b.iso");
        Assert.Equal("virt,virtualization=on,gic-version=3", After(arguments, "-M"));
        Assert.Equal("uefi.fd", After(arguments, "-bios"));
        Assert.Contains("file=a,,b.iso", After(arguments, "-drive"));
        Assert.Contains(device, arguments);
        Assert.DoesNotContain("-kernel", arguments);
    }

    [Fact]
    public void UefiDescribesTheMachineByFdtWhenThereIsNoAcpi() => Assert.Equal(
        "virt,virtualization=on,gic-version=3,acpi=off",
        After(QemuArguments.CreateWithUefi(new MachineOptions(Drive: BootDrive.Usb, Acpi: false), "uefi.fd", "image"), "-M"));

    /// <summary>Behind firmware QEMU loads no initrd: the archive goes to the place that the device tree names.</summary>
    [Fact]
    public void FirmwareStartsFromFlashAndTheArchiveIsInMemory()
    {
        List<string> arguments = QemuArguments.CreateWithFirmware(new MachineOptions(ExactTime: true), "flash", "a,b.cpio", "tree.dtb");
        Assert.Equal("virt,secure=on,virtualization=on,gic-version=3", After(arguments, "-M"));
        Assert.Equal("flash", After(arguments, "-bios"));
        Assert.Equal("loader,file=a,,b.cpio,addr=0x68000000,force-raw=on", After(arguments, "-device"));
        Assert.Equal("tree.dtb", After(arguments, "-dtb"));
        Assert.Contains("-icount", arguments);
        Assert.DoesNotContain("-kernel", arguments);
        Assert.DoesNotContain("-initrd", arguments);
    }

    private static string After(List<string> arguments, string option) => arguments[arguments.IndexOf(option) + 1];
}
