using System;
using Cosmos.Core.DeviceTree;
using Hypervisor.Model.Devices;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;
using Hypervisor.Model.Tests.Fdt;
using Hypervisor.Model.Vm;
using Xunit;

namespace Hypervisor.Model.Tests.Vm;

public sealed class GuestDeviceTreeTests
{
    private static byte[] Write(int vcpus, SmcccConduit conduit = SmcccConduit.Hvc, params PlacedDevice[] devices)
    {
        byte[] buffer = new byte[GuestDeviceTree.Capacity];
        int length = GuestDeviceTree.Write(buffer, new GuestDeviceTreeOptions
        {
            VcpuCount = vcpus,
            MemorySize = 1UL << 30,
            Conduit = conduit,
            HasClock = true,
            VirtioCount = 3,
            Devices = devices,
            BootArguments = "quiet",
            InitrdAddress = 0x4800_0000,
            InitrdLength = 0x1000,
            CpuCompatible = "arm,cortex-a72"u8,
            KaslrSeed = new byte[8],
            RngSeed = new byte[32],
        });
        Assert.InRange(length, 1000, 4096);
        return buffer[..length];
    }

    [Fact]
    public void TheReferenceToolReadsItWithoutComplaint()
    {
        (string source, string warnings) = DeviceTreeCompiler.Decompile(Write(8));
        Assert.Equal("", warnings);
        Assert.Contains("compatible = \"arm,psci-1.0\\0arm,psci-0.2\\0arm,psci\";", source);
        Assert.Contains("interrupts = <0x01 0x0d 0x04 0x01 0x0e 0x04 0x01 0x0b 0x04 0x01 0x0a 0x04>;", source);
        Assert.Contains("reg = <0x00 0x8000000 0x00 0x10000 0x00 0x80a0000 0x00 0x100000>;", source);
        Assert.Contains("cpu@7 {", source);
        Assert.DoesNotContain("cpu@8 {", source);
    }

    [Fact]
    public void IdleStatesCanBeLeftOut()
    {
        byte[] buffer = new byte[GuestDeviceTree.Capacity];
        int length = GuestDeviceTree.Write(buffer, new GuestDeviceTreeOptions { VcpuCount = 2, MemorySize = 2 << 20, HasNoIdleStates = true });
        (string source, string warnings) = DeviceTreeCompiler.Decompile(buffer[..length]);
        Assert.Equal("", warnings);
        Assert.DoesNotContain("idle", source);
        (source, _) = DeviceTreeCompiler.Decompile(Write(2));
        Assert.Contains("cpu-idle-states = <0x10 0x11 0x12>;", source);
        Assert.Contains("idle-states {", source);
    }

    /// <summary>What the hypervisor says of a module's device, and what the device says itself.</summary>
    [Fact]
    public void ModulesDevicesHaveNodesOfTheirOwn()
    {
        byte[] blob = Write(1, devices: [new PlacedDevice("abacus", 0xC00_0000, 112, new Abacus()), new PlacedDevice("second", 0xC00_1000, 113, new Abacus())]);
        (string source, string warnings) = DeviceTreeCompiler.Decompile(blob);
        Assert.Equal("", warnings);
        string node = source[source.IndexOf("abacus@c000000 {", StringComparison.Ordinal)..source.IndexOf("second@c001000 {", StringComparison.Ordinal)];
        Assert.Contains("compatible = \"test,abacus\";", node);
        Assert.Contains("reg = <0x00 0xc000000 0x00 0x1000>;", node);
        Assert.Contains("interrupts = <0x00 0x70 0x04>;", node);
        Assert.Contains("rows = <0x07>;", node);
    }

    /// <summary>What a guest is told to ask for is what CPU_SUSPEND takes, each of the three.</summary>
    [Fact]
    public void EachCpuHasTheIdleStatesThatCpuSuspendTakes()
    {
        string source = DeviceTreeCompiler.Decompile(Write(4)).Source;
        foreach (uint state in new[] { PsciPowerState.Standby, PsciPowerState.CpuPowerdown, PsciPowerState.VmPowerdown })
        {
            Assert.NotEqual(PsciIdleState.Run, PsciPowerState.Decode(state));
            Assert.Contains($"arm,psci-suspend-param = <0x{state:x2}>;", source);
        }

        Assert.Equal(4, source.Split("cpu-idle-states = <0x10 0x11 0x12>;").Length - 1);
        Assert.DoesNotContain("local-timer-stop", source);
    }

    /// <summary>To a kernel that finds "arm,psci-0.2" alone, and no other format of power_state.</summary>
    [Fact]
    public void AnOldPsciIsDescribedAsSuch()
    {
        byte[] buffer = new byte[GuestDeviceTree.Capacity];
        int length = GuestDeviceTree.Write(buffer, new GuestDeviceTreeOptions { VcpuCount = 1, MemorySize = 2 << 20, BootArguments = "", Psci = PsciVersion.V02 });
        string source = DeviceTreeCompiler.Decompile(buffer[..length]).Source;
        Assert.Contains("compatible = \"arm,psci-0.2\\0arm,psci\";", source);
        Assert.Contains("arm,psci-suspend-param = <0x1011033>;", source);
    }

    [Fact]
    public void EachDeviceHasItsPlaceAndInterrupt()
    {
        string source = DeviceTreeCompiler.Decompile(Write(1)).Source;
        string[] devices =
        [
            "pl031@9010000 { compatible = \"arm,pl031\\0arm,primecell\"; reg = <0x00 0x9010000 0x00 0x1000>; interrupts = <0x00 0x02 0x04>; clocks = <0x01>; clock-names = \"apb_pclk\"; };",
            "virtio_mmio@a000000 { compatible = \"virtio,mmio\"; reg = <0x00 0xa000000 0x00 0x200>; interrupts = <0x00 0x10 0x04>; dma-coherent; };",
            "virtio_mmio@a000400 { compatible = \"virtio,mmio\"; reg = <0x00 0xa000400 0x00 0x200>; interrupts = <0x00 0x12 0x04>; dma-coherent; };",
        ];
        string oneLine = string.Join(' ', source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(devices, device => Assert.Contains(device, oneLine));
        Assert.DoesNotContain("virtio_mmio@a000600", source);
    }

    [Theory]
    [InlineData(SmcccConduit.Hvc, "hvc")]
    [InlineData(SmcccConduit.Smc, "smc")]
    public void TheConduitIsNamed(SmcccConduit conduit, string method) =>
        Assert.Contains($"method = \"{method}\";", DeviceTreeCompiler.Decompile(Write(1, conduit)).Source);

    [Fact]
    public void OurOwnReaderFindsWhatAKernelAsksFor()
    {
        Assert.Equal(FdtStatus.Ok, FlattenedDeviceTree.TryRead(Write(4), out FlattenedDeviceTree tree));
        Assert.True(tree.TryGetMemory(0, out FdtRange memory));
        Assert.Equal((GuestPhysicalMap.RamBase, 1UL << 30), (memory.Address, memory.Size));
        Assert.True(tree.TryGetInitrd(out FdtRange initrd));
        Assert.Equal((0x4800_0000UL, 0x1000UL), (initrd.Address, initrd.Size));
        Assert.True(tree.GetBootArguments().SequenceEqual("quiet"u8));
        Assert.True(tree.TryGetStandardOutput(out FdtNode uart) && uart.IsCompatible("arm,pl011"u8));
    }

    [Fact]
    public void WhatIsNotGivenIsLeftOut()
    {
        byte[] buffer = new byte[GuestDeviceTree.Capacity];
        int length = GuestDeviceTree.Write(buffer, new GuestDeviceTreeOptions { VcpuCount = 1, MemorySize = 2 << 20, BootArguments = "" });
        string source = DeviceTreeCompiler.Decompile(buffer[..length]).Source;
        foreach (string absent in (string[])["bootargs", "initrd", "seed", "pl031", "virtio", "pci", "flash"])
        {
            Assert.DoesNotContain(absent, source);
        }

        Assert.Equal(0, GuestDeviceTree.Write(new byte[1500], new GuestDeviceTreeOptions { VcpuCount = 1 }));
    }

    private sealed class Abacus : GuestDevice
    {
        public override ReadOnlySpan<byte> Compatible => "test,abacus"u8;

        public override ulong Read(ulong offset, int size) => 0;

        public override void Write(ulong offset, int size, ulong value)
        {
        }

        public override void Describe(ref FlattenedDeviceTreeWriter node) => node.Property("rows"u8, 7u);
    }
}
