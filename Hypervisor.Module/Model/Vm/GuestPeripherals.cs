using Cosmos.Core.DeviceTree;

namespace Hypervisor.Model.Vm;

/// <summary>The devices with an interrupt of their own in a guest's device tree, and the clock that feeds them.</summary>
internal static class GuestPeripherals
{
    private const uint ClockPhandle = 1;

    // What QEMU's PL011 claims to be fed with; nothing depends on it but a divisor that no one looks at.
    private const uint ClockHertz = 24_000_000;

    internal static void Write(ref FlattenedDeviceTreeWriter writer, in GuestDeviceTreeOptions options)
    {
        WriteClock(ref writer);
        WriteUart(ref writer);
        if (options.HasClock)
        {
            WriteRtc(ref writer);
        }

        for (int i = 0; i < options.VirtioCount; i++)
        {
            WriteVirtio(ref writer, (uint)i);
        }

        GuestModuleDevices.Write(ref writer, options.Devices);
    }

    private static void WriteClock(ref FlattenedDeviceTreeWriter writer)
    {
        writer.BeginNode("apb-pclk"u8);
        writer.StringProperty("compatible"u8, "fixed-clock"u8);
        writer.Property("#clock-cells"u8, 0u);
        writer.Property("clock-frequency"u8, ClockHertz);
        writer.StringProperty("clock-output-names"u8, "clk24mhz"u8);
        writer.Property("phandle"u8, ClockPhandle);
        writer.EndNode();
    }

    private static void WriteUart(ref FlattenedDeviceTreeWriter writer)
    {
        writer.BeginNode("pl011"u8, GuestPhysicalMap.Pl011Base);
        writer.StringProperty("compatible"u8, "arm,pl011\0arm,primecell"u8);
        GuestDeviceCells.WriteReg(ref writer, GuestPhysicalMap.Pl011Base, GuestPhysicalMap.Pl011Size);
        GuestDeviceCells.WriteSpi(ref writer, GuestPhysicalMap.Pl011Spi);
        writer.BeginProperty("clocks"u8);
        writer.Cell(ClockPhandle);
        writer.Cell(ClockPhandle);
        writer.EndProperty();
        writer.StringProperty("clock-names"u8, "uartclk\0apb_pclk"u8);
        writer.EndNode();
    }

    /// <summary>Linux bindings, rtc/arm,pl031.yaml.</summary>
    private static void WriteRtc(ref FlattenedDeviceTreeWriter writer)
    {
        writer.BeginNode("pl031"u8, GuestPhysicalMap.Pl031Base);
        writer.StringProperty("compatible"u8, "arm,pl031\0arm,primecell"u8);
        GuestDeviceCells.WriteReg(ref writer, GuestPhysicalMap.Pl031Base, GuestPhysicalMap.Pl031Size);
        GuestDeviceCells.WriteSpi(ref writer, GuestPhysicalMap.Pl031Spi);
        writer.Property("clocks"u8, ClockPhandle);
        writer.StringProperty("clock-names"u8, "apb_pclk"u8);
        writer.EndNode();
    }

    /// <summary>Linux bindings, virtio/mmio.yaml. The interrupt is a level: it stays until the driver has acknowledged it.</summary>
    private static void WriteVirtio(ref FlattenedDeviceTreeWriter writer, uint index)
    {
        ulong address = GuestPhysicalMap.VirtioBase + (index * GuestPhysicalMap.VirtioSize);
        writer.BeginNode("virtio_mmio"u8, address);
        writer.StringProperty("compatible"u8, "virtio,mmio"u8);
        GuestDeviceCells.WriteReg(ref writer, address, GuestPhysicalMap.VirtioSize);
        GuestDeviceCells.WriteSpi(ref writer, GuestPhysicalMap.VirtioSpi + index);
        writer.Property("dma-coherent"u8);
        writer.EndNode();
    }
}
