using Cosmos.Core.DeviceTree;

namespace Hypervisor.Model.Vm;

/// <summary>Values of properties that many nodes of a guest's device tree have.</summary>
internal static class GuestDeviceCells
{
    // First and third cell of an interrupt (Linux bindings, arm,gic-v3): kind, and trigger.
    private const uint Spi = 0;
    private const uint Ppi = 1;
    private const uint LevelHigh = 4;

    /// <summary>reg: where the device lies.</summary>
    internal static void WriteReg(ref FlattenedDeviceTreeWriter writer, ulong address, ulong size)
    {
        writer.BeginProperty("reg"u8);
        writer.Cell64(address);
        writer.Cell64(size);
        writer.EndProperty();
    }

    /// <summary>One interrupt of a vCPU's own, among others of its node.</summary>
    internal static void WritePpi(ref FlattenedDeviceTreeWriter writer, uint number) => WriteInterrupt(ref writer, Ppi, number);

    /// <summary>interrupts: the device's one.</summary>
    internal static void WriteSpi(ref FlattenedDeviceTreeWriter writer, uint number)
    {
        writer.BeginProperty("interrupts"u8);
        WriteInterrupt(ref writer, Spi, number);
        writer.EndProperty();
    }

    private static void WriteInterrupt(ref FlattenedDeviceTreeWriter writer, uint kind, uint number)
    {
        writer.Cell(kind);
        writer.Cell(number);
        writer.Cell(LevelHigh);
    }
}
