using System;
using Cosmos.Core.DeviceTree;
using Hypervisor.Model.Devices;

namespace Hypervisor.Model.Vm;

/// <summary>The nodes of devices that modules have given to a VM.</summary>
internal static class GuestModuleDevices
{
    internal static void Write(ref FlattenedDeviceTreeWriter writer, ReadOnlySpan<PlacedDevice> devices)
    {
        // On the stack: a reset writes the tree again, and nothing may be allocated then.
        Span<byte> name = stackalloc byte[VmDeviceNames.MaximumLength];
        foreach (PlacedDevice placed in devices)
        {
            for (int i = 0; i < placed.Name.Length; i++)
            {
                name[i] = (byte)placed.Name[i];
            }

            writer.BeginNode(name.Slice(0, placed.Name.Length), placed.Address);
            writer.StringProperty("compatible"u8, placed.Device.Compatible);
            GuestDeviceCells.WriteReg(ref writer, placed.Address, DeviceSlot.Size);
            GuestDeviceCells.WriteSpi(ref writer, placed.Spi);
            placed.Device.Describe(ref writer);
            writer.EndNode();
        }
    }
}
