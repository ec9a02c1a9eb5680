using System;
using Hypervisor.Model.Devices;

namespace CosmosModule1;

/// <summary>A device with one register, at offset 0: a store adds, a load gives the total.</summary>
public sealed class CounterDevice(Counter counter) : GuestDevice
{
    public override ReadOnlySpan<byte> Compatible => "cosmos,counter"u8;

    public override ulong Read(ulong offset, int size) => offset == 0 ? counter.Total : 0;

    public override void Write(ulong offset, int size, ulong value)
    {
        if (offset == 0)
        {
            counter.Add(value);
        }
    }
}
