using System;
using Cosmos.Core.DeviceTree;
using Hypervisor.Model.Devices;

namespace Tally;

/// <summary>The tally as a device: a guest adds by a store, and is interrupted when its own additions have come to a limit.</summary>
public sealed class TallyDevice(ITally tally, IInterruptLine interrupt) : GuestDevice
{
    /// <summary>Reads the total, 64 bits; a store adds.</summary>
    public const ulong Total = 0x00;

    /// <summary>What this VM has added by the device since its last reset.</summary>
    public const ulong Own = 0x08;

    /// <summary>The interrupt is raised while <see cref="Own"/> is at least this; 0 for never.</summary>
    public const ulong Limit = 0x10;

    private ulong _own;
    private ulong _limit;

    public override ReadOnlySpan<byte> Compatible => "cosmos,tally"u8;

    public override ulong Read(ulong offset, int size) => offset switch
    {
        Total => tally.Total,
        Own => _own,
        Limit => _limit,
        _ => 0,
    };

    public override void Write(ulong offset, int size, ulong value)
    {
        switch (offset)
        {
            case Total:
                _own += value;
                tally.Add(value);
                break;
            case Limit:
                _limit = value;
                break;
        }

        interrupt.Set(_limit != 0 && _own >= _limit);
    }

    public override void Reset()
    {
        _own = _limit = 0;
        interrupt.Set(false);
    }

    public override void Describe(ref FlattenedDeviceTreeWriter node) => node.Property("cosmos,registers"u8, 3u);
}
