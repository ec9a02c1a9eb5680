using System;
using Hypervisor.Model.Devices;
using Hypervisor.Model.Vm;

namespace Hypervisor.Machine;

/// <summary>A VM's RAM as its devices reach it.</summary>
/// <param name="size">Bytes from <see cref="GuestPhysicalMap.RamBase"/> on, in one piece.</param>
internal sealed class VmRam(VmMemory memory, ulong size) : IGuestMemory
{
    public bool TryView(ulong guestAddress, int length, out Span<byte> bytes)
    {
        bool isRam = length >= 0 && GuestPhysicalMap.IsInRam(guestAddress, (ulong)length, size);
        bytes = isRam ? memory.View(guestAddress, length) : default;
        return isRam;
    }
}
