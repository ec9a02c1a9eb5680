using System;

namespace Hypervisor.Model.Vm;

/// <summary>
/// Decides where a guest's files go, as QEMU's -kernel and -bios do (hw/arm/boot.c), so that an image finds itself at the
/// address it was built for. Reads the files, writes nothing.
/// </summary>
public static class GuestLoadPlanner
{
    // A file without a known header goes where QEMU puts it: the text_offset of old Linux kernels.
    private const ulong FlatOffset = 0x8_0000;

    /// <summary>Makes the plan; on failure <paramref name="error"/> tells why and the plan must not be used.</summary>
    public static bool TryPlan(in GuestLoadRequest request, out GuestLoadPlan plan, out GuestLoadError error)
    {
        plan = new GuestLoadPlan();
        error = request.IsRom ? PlanRom(request, plan) : PlanKernel(request, plan);
        return error.Status == GuestLoadStatus.Ok;
    }

    private static GuestLoadError PlanRom(in GuestLoadRequest request, GuestLoadPlan plan)
    {
        if (request.Rom.Length == 0)
        {
            return new(GuestLoadStatus.Empty, "the file is empty");
        }

        if ((ulong)request.Rom.Length > GuestPhysicalMap.RomSize)
        {
            return new(GuestLoadStatus.TooLarge, $"the ROM has {request.Rom.Length} bytes, its flash bank {GuestPhysicalMap.RomSize}");
        }

        plan.Segments.Add(new GuestSegment(GuestSource.Rom, 0, request.Rom.Length, GuestPhysicalMap.RomBase, 0));
        plan.EntryPoint = GuestPhysicalMap.RomBase;
        plan.DeviceTreeAddress = GuestPhysicalMap.RamBase;
        return GuestLoadPlacement.CheckDeviceTree(request.MemorySize, plan);
    }

    private static GuestLoadError PlanKernel(in GuestLoadRequest request, GuestLoadPlan plan)
    {
        ReadOnlySpan<byte> kernel = request.Kernel;
        if (request.LoadAddress is ulong address)
        {
            return kernel.Length == 0
                ? new(GuestLoadStatus.Empty, "the file is empty")
                : PlanFlat(request, plan, address, 0, GuestDeviceTreePlace.RamStart);
        }

        GuestLoadError refused = GuestImageCheck.Check(kernel);
        if (refused.Status != GuestLoadStatus.Ok)
        {
            return refused;
        }

        if (ElfImage.HasMagic(kernel))
        {
            return GuestElfPlanner.Plan(request, plan);
        }

        if (!Arm64Image.HasMagic(kernel))
        {
            return PlanFlat(request, plan, GuestPhysicalMap.RamBase + FlatOffset, 0, GuestDeviceTreePlace.BehindInitrd);
        }

        Arm64Image image = new(kernel);
        if (!image.IsWhole)
        {
            return new(GuestLoadStatus.Truncated, $"the file ends after {kernel.Length} bytes, before the end that its Image header implies; copy or build it anew");
        }

        return image.LoadOffset >= request.MemorySize
            ? GuestLoadPlacement.TooLarge("the image", GuestPhysicalMap.RamBase, image.LoadOffset, request.MemorySize)
            : PlanFlat(request, plan, GuestPhysicalMap.RamBase + image.LoadOffset, image.ImageSize, GuestDeviceTreePlace.BehindInitrd);
    }

    /// <summary>One contiguous piece, entered at its first byte; <paramref name="imageSize"/> is what it occupies when it runs.</summary>
    private static GuestLoadError PlanFlat(
        in GuestLoadRequest request, GuestLoadPlan plan, ulong address, ulong imageSize, GuestDeviceTreePlace place)
    {
        ulong length = (ulong)request.Kernel.Length;
        ulong zeros = imageSize > length ? imageSize - length : 0;
        if (address < GuestPhysicalMap.RamBase || address - GuestPhysicalMap.RamBase >= request.MemorySize)
        {
            return GuestLoadPlacement.Outside($"the load address 0x{address:x}", request.MemorySize);
        }

        if (!GuestPhysicalMap.IsInRam(address, length + zeros, request.MemorySize))
        {
            return GuestLoadPlacement.TooLarge("the image", address, length + zeros, request.MemorySize);
        }

        plan.Segments.Add(new GuestSegment(GuestSource.Kernel, 0, request.Kernel.Length, address, zeros));
        plan.EntryPoint = address;
        return GuestLoadPlacement.PlaceRest(request, plan, place);
    }
}
