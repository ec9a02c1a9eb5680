using System;
using Cosmos.Core.DeviceTree;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Vm;

/// <summary>
/// Writes a guest's device tree with node names and properties as QEMU's virt machine has them, but only for what the VM
/// really has. A device that is not there has no node.
/// </summary>
public static class GuestDeviceTree
{
    /// <summary>Bytes that are kept free for the tree in guest RAM. A tree of 8 vCPUs takes about 4 KiB.</summary>
    public const int Capacity = 0x1_0000;

    private const uint GicPhandle = 2;

    /// <summary>Returns the length in bytes; 0 when <paramref name="buffer"/> is too small. Give <see cref="Capacity"/> bytes.</summary>
    public static int Write(Span<byte> buffer, in GuestDeviceTreeOptions options)
    {
        FlattenedDeviceTreeWriter writer = new(buffer);
        writer.BeginNode(""u8);
        writer.Property("interrupt-parent"u8, GicPhandle);
        writer.StringProperty("model"u8, "linux,dummy-virt"u8);
        writer.Property("#size-cells"u8, 2u);
        writer.Property("#address-cells"u8, 2u);
        writer.StringProperty("compatible"u8, "linux,dummy-virt"u8);
        WriteChosen(ref writer, options);
        WritePsci(ref writer, options);
        WriteCpus(ref writer, options);
        WriteMemory(ref writer, options.MemorySize);
        WriteTimer(ref writer);
        WriteGic(ref writer, options.VcpuCount);
        GuestPeripherals.Write(ref writer, options);
        writer.EndNode();
        return writer.Finish();
    }

    private static void WriteChosen(ref FlattenedDeviceTreeWriter writer, in GuestDeviceTreeOptions options)
    {
        writer.BeginNode("chosen"u8);
        writer.StringProperty("stdout-path"u8, "/pl011@9000000"u8);
        if (options.BootArguments is { Length: > 0 } arguments)
        {
            // On the stack: SYSTEM_RESET writes the tree again, and nothing may be allocated then.
            Span<byte> ascii = stackalloc byte[VmConfig.MaximumAppendLength];
            ascii = ascii.Slice(0, Math.Min(arguments.Length, ascii.Length));
            for (int i = 0; i < ascii.Length; i++)
            {
                ascii[i] = (byte)arguments[i];
            }

            writer.StringProperty("bootargs"u8, ascii);
        }

        if (options.InitrdLength > 0)
        {
            writer.Property("linux,initrd-start"u8, options.InitrdAddress);
            writer.Property("linux,initrd-end"u8, options.InitrdAddress + (ulong)options.InitrdLength);
        }

        if (options.KaslrSeed.Length > 0)
        {
            writer.Property("kaslr-seed"u8, options.KaslrSeed);
        }

        if (options.RngSeed.Length > 0)
        {
            writer.Property("rng-seed"u8, options.RngSeed);
        }

        writer.EndNode();
    }

    /// <summary>Linux bindings, arm/psci.yaml. The function ids serve guests that know "arm,psci" only.</summary>
    private static void WritePsci(ref FlattenedDeviceTreeWriter writer, in GuestDeviceTreeOptions options)
    {
        writer.BeginNode("psci"u8);
        writer.Property("cpu_on"u8, 0xC400_0003u);
        writer.Property("cpu_off"u8, 0x8400_0002u);
        writer.Property("cpu_suspend"u8, 0xC400_0001u);
        writer.StringProperty("method"u8, options.Conduit == SmcccConduit.Smc ? "smc"u8 : "hvc"u8);
        writer.StringProperty(
            "compatible"u8, options.Psci == PsciVersion.V02 ? "arm,psci-0.2\0arm,psci"u8 : "arm,psci-1.0\0arm,psci-0.2\0arm,psci"u8);
        writer.EndNode();
    }

    private static void WriteCpus(ref FlattenedDeviceTreeWriter writer, in GuestDeviceTreeOptions options)
    {
        writer.BeginNode("cpus"u8);
        writer.Property("#address-cells"u8, 1u);
        writer.Property("#size-cells"u8, 0u);
        for (int i = 0; i < options.VcpuCount; i++)
        {
            ulong affinity = Mpidr.OfVcpu(i).Affinity;
            writer.BeginNode("cpu"u8, affinity);
            writer.Property("reg"u8, (uint)affinity);
            writer.StringProperty("device_type"u8, "cpu"u8);
            writer.StringProperty("compatible"u8, options.CpuCompatible.Length > 0 ? options.CpuCompatible : "arm,armv8"u8);
            writer.StringProperty("enable-method"u8, "psci"u8);
            if (!options.HasNoIdleStates)
            {
                GuestIdleStates.WriteReferences(ref writer);
            }

            writer.EndNode();
        }

        if (!options.HasNoIdleStates)
        {
            GuestIdleStates.Write(ref writer, options.Psci);
        }

        writer.EndNode();
    }

    private static void WriteMemory(ref FlattenedDeviceTreeWriter writer, ulong size)
    {
        writer.BeginNode("memory"u8, GuestPhysicalMap.RamBase);
        writer.StringProperty("device_type"u8, "memory"u8);
        GuestDeviceCells.WriteReg(ref writer, GuestPhysicalMap.RamBase, size);
        writer.EndNode();
    }

    private static void WriteTimer(ref FlattenedDeviceTreeWriter writer)
    {
        writer.BeginNode("timer"u8);
        writer.StringProperty("compatible"u8, "arm,armv8-timer\0arm,armv7-timer"u8);
        writer.Property("always-on"u8);
        writer.BeginProperty("interrupts"u8);
        GuestDeviceCells.WritePpi(ref writer, GuestPhysicalMap.SecurePhysicalTimerPpi);
        GuestDeviceCells.WritePpi(ref writer, GuestPhysicalMap.PhysicalTimerPpi);
        GuestDeviceCells.WritePpi(ref writer, GuestPhysicalMap.VirtualTimerPpi);
        GuestDeviceCells.WritePpi(ref writer, GuestPhysicalMap.HypervisorTimerPpi);
        writer.EndProperty();
        writer.EndNode();
    }

    private static void WriteGic(ref FlattenedDeviceTreeWriter writer, int vcpuCount)
    {
        writer.BeginNode("intc"u8, GuestPhysicalMap.GicDistributorBase);
        writer.StringProperty("compatible"u8, "arm,gic-v3"u8);
        writer.Property("#interrupt-cells"u8, 3u);
        writer.Property("interrupt-controller"u8);
        writer.Property("#address-cells"u8, 2u);
        writer.Property("#size-cells"u8, 2u);
        writer.Property("ranges"u8);
        writer.Property("#redistributor-regions"u8, 1u);
        writer.BeginProperty("reg"u8);
        writer.Cell64(GuestPhysicalMap.GicDistributorBase);
        writer.Cell64(GuestPhysicalMap.GicDistributorSize);
        writer.Cell64(GuestPhysicalMap.GicRedistributorBase);
        writer.Cell64(GuestPhysicalMap.GicRedistributorStride * (ulong)vcpuCount);
        writer.EndProperty();
        writer.Property("phandle"u8, GicPhandle);
        writer.EndNode();
    }
}
