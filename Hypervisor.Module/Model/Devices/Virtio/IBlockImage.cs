using System;

namespace Hypervisor.Model.Devices;

/// <summary>What a disk holds, in memory.</summary>
public interface IBlockImage
{
    /// <summary>Bytes; a disk shows whole sectors of them.</summary>
    ulong Length { get; }

    /// <summary>Gives a view of some bytes; false when they are not all there.</summary>
    bool TryView(ulong offset, int length, out Span<byte> bytes);
}
