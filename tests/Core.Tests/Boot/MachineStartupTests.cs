using System;
using System.Text;
using Cosmos.Core;
using Cosmos.Core.DeviceTree;
using Xunit;

namespace Core.Tests.Boot;

public class MachineStartupTests
{
    [Fact]
    public void The_console_that_chosen_names_is_used()
    {
        SerialDescription serial = SerialDescription.FromDeviceTree(Read(Machine("/pl011@9040000:115200"u8)));
        Assert.Equal(0x0904_0000UL, serial.Registers.Start);
        Assert.Equal(0u, serial.InterruptId);
    }

    [Theory]
    [InlineData("/pl011@9100000")]
    [InlineData("/nowhere")]
    public void Else_the_first_enabled_one(string path)
    {
        byte[] blob = Machine(Encoding.ASCII.GetBytes(path));
        SerialDescription serial = SerialDescription.FromDeviceTree(Read(blob));
        Assert.Equal(0x0900_0000UL, serial.Registers.Start);
        Assert.Equal(33u, serial.InterruptId);
    }

    [Fact]
    public void The_gic_is_found_with_all_its_redistributor_regions()
    {
        GicDescription? gic = GicDescription.FromDeviceTree(Read(Machine("/nowhere"u8)));
        Assert.NotNull(gic);
        Assert.Equal(0x0800_0000UL, gic.Distributor.Start);
        Assert.Equal(2, gic.Redistributors.Length);
        Assert.Equal(0x080A_0000UL, gic.Redistributors[0].Start);
        Assert.Equal(0x40_0000_0000UL, gic.Redistributors[1].Start);
        Assert.Equal(0UL, gic.Stride);
    }

    private static FlattenedDeviceTree Read(byte[] blob)
    {
        Assert.Equal(FdtStatus.Ok, FlattenedDeviceTree.TryRead(blob, out FlattenedDeviceTree tree));
        return tree;
    }

    private static byte[] Machine(ReadOnlySpan<byte> standardOutput)
    {
        byte[] blob = new byte[4096];
        FlattenedDeviceTreeWriter writer = new(blob);
        writer.BeginNode(""u8);
        writer.Property("#address-cells"u8, 2u);
        writer.Property("#size-cells"u8, 2u);
        WriteSerial(ref writer, 0x0910_0000, "disabled"u8);
        WriteSerial(ref writer, 0x0900_0000, "okay"u8);
        WriteSerial(ref writer, 0x0904_0000, "okay"u8);
        writer.BeginNode("intc"u8, 0x0800_0000);
        writer.StringProperty("compatible"u8, "arm,gic-v3"u8);
        writer.Property("#redistributor-regions"u8, 2u);
        writer.BeginProperty("reg"u8);
        WriteRange(ref writer, 0x0800_0000, 0x1_0000);
        WriteRange(ref writer, 0x080A_0000, 0xF6_0000);
        WriteRange(ref writer, 0x40_0000_0000, 0x400_0000);
        writer.EndProperty();
        writer.EndNode();
        writer.BeginNode("chosen"u8);
        writer.StringProperty("stdout-path"u8, standardOutput);
        writer.EndNode();
        writer.EndNode();
        Assert.True(writer.Finish() > 0);
        return blob;
    }

    private static void WriteSerial(ref FlattenedDeviceTreeWriter writer, ulong address, ReadOnlySpan<byte> status)
    {
        writer.BeginNode("pl011"u8, address);
        writer.StringProperty("compatible"u8, "arm,pl011"u8);
        writer.StringProperty("status"u8, status);
        writer.BeginProperty("reg"u8);
        WriteRange(ref writer, address, 0x1000);
        writer.EndProperty();
        if (address == 0x0900_0000)
        {
            // SPI 1, level high: the three cells of the GICv3 binding.
            writer.BeginProperty("interrupts"u8);
            writer.Cell(0);
            writer.Cell(1);
            writer.Cell(4);
            writer.EndProperty();
        }

        writer.EndNode();
    }

    private static void WriteRange(ref FlattenedDeviceTreeWriter writer, ulong address, ulong size)
    {
        writer.Cell64(address);
        writer.Cell64(size);
    }
}
