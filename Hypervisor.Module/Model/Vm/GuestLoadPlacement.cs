using System;

namespace Hypervisor.Model.Vm;

/// <summary>Places initrd and device tree around a kernel that is already in the plan, by QEMU's rules.</summary>
internal static class GuestLoadPlacement
{
    private const ulong PageSize = 4096;

    // Some kernels map the 2 MiB that hold their device tree as one block.
    private const ulong DeviceTreeAlignment = 2UL << 20;
    private const ulong MaximumInitrdOffset = 128UL << 20;

    internal static GuestLoadError PlaceRest(in GuestLoadRequest request, GuestLoadPlan plan, GuestDeviceTreePlace place)
    {
        ulong first = ulong.MaxValue;
        ulong end = 0;
        foreach (GuestSegment segment in plan.Segments)
        {
            first = Math.Min(first, segment.GuestAddress);
            end = Math.Max(end, segment.End);
        }

        // Far enough up for a compressed kernel to unpack below it, but within what a small machine has.
        ulong initrd = GuestPhysicalMap.RamBase + Math.Min(request.MemorySize / 2, MaximumInitrdOffset);
        initrd = AlignUp(Math.Max(initrd, end), PageSize);
        if (request.InitrdLength > 0)
        {
            if (!GuestPhysicalMap.IsInRam(initrd, (ulong)request.InitrdLength, request.MemorySize))
            {
                return TooLarge("the initrd", initrd, (ulong)request.InitrdLength, request.MemorySize);
            }

            plan.Segments.Add(new GuestSegment(GuestSource.Initrd, 0, request.InitrdLength, initrd, 0));
            plan.InitrdAddress = initrd;
            plan.InitrdLength = request.InitrdLength;
        }

        bool startIsFree = first >= GuestPhysicalMap.RamBase + GuestDeviceTree.Capacity;
        if (place == GuestDeviceTreePlace.RamStart && !startIsFree)
        {
            return new(
                GuestLoadStatus.Overlap,
                $"the image at 0x{first:x} overlaps the device tree at 0x{GuestPhysicalMap.RamBase:x}; "
                + $"load it at 0x{GuestPhysicalMap.RamBase + GuestDeviceTree.Capacity:x} or above");
        }

        bool atStart = startIsFree && place != GuestDeviceTreePlace.BehindInitrd;
        plan.DeviceTreeAddress = atStart
            ? GuestPhysicalMap.RamBase
            : AlignUp(initrd + (ulong)request.InitrdLength, DeviceTreeAlignment);
        plan.FirstArgument = plan.DeviceTreeAddress;
        return CheckDeviceTree(request.MemorySize, plan);
    }

    internal static GuestLoadError CheckDeviceTree(ulong memorySize, GuestLoadPlan plan) =>
        GuestPhysicalMap.IsInRam(plan.DeviceTreeAddress, GuestDeviceTree.Capacity, memorySize)
            ? default
            : TooLarge("the device tree", plan.DeviceTreeAddress, GuestDeviceTree.Capacity, memorySize);

    internal static GuestLoadError TooLarge(string what, ulong address, ulong length, ulong memorySize) => new(
        GuestLoadStatus.TooLarge,
        $"{what} needs 0x{length:x} bytes from 0x{address:x} on, but RAM ends at 0x{GuestPhysicalMap.RamBase + memorySize:x}; give the VM more memory");

    internal static GuestLoadError Outside(string what, ulong memorySize) => new(
        GuestLoadStatus.OutsideMemory,
        $"{what} lies outside guest RAM, which is 0x{GuestPhysicalMap.RamBase:x} to 0x{GuestPhysicalMap.RamBase + memorySize - 1:x}; "
        + "load or link the image for an address inside");

    private static ulong AlignUp(ulong address, ulong alignment) => (address + alignment - 1) & ~(alignment - 1);
}
