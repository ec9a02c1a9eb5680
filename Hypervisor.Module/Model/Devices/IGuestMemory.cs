using System;

namespace Hypervisor.Model.Devices;

/// <summary>Guest RAM as a device reaches it. The guest's CPUs may change it at any time.</summary>
public interface IGuestMemory
{
    /// <summary>Gives a view of guest RAM; false unless the whole range is RAM, whatever its address and length are.</summary>
    bool TryView(ulong guestAddress, int length, out Span<byte> bytes);
}
