namespace Hypervisor.Model.Vm;

/// <summary>Plans an ELF file: each PT_LOAD segment at its physical address, entry at e_entry seen through the segment that holds it.</summary>
internal static class GuestElfPlanner
{
    internal static GuestLoadError Plan(in GuestLoadRequest request, GuestLoadPlan plan)
    {
        ElfImage elf = new(request.Kernel);
        switch (elf.Check())
        {
            case GuestLoadStatus.WrongArchitecture:
                return new(GuestLoadStatus.WrongArchitecture, "the ELF file is not for little-endian AArch64; build it for aarch64");
            case GuestLoadStatus.UnsupportedFormat:
                return new(GuestLoadStatus.UnsupportedFormat, "the ELF file has no program headers to load; link it as an executable");
            case GuestLoadStatus.Truncated:
                return Truncated(request);
        }

        bool entryFound = false;
        for (int i = 0; i < elf.SegmentCount; i++)
        {
            if (!elf.TryGetLoad(i, out ElfSegment segment, out bool truncated))
            {
                continue;
            }

            if (truncated)
            {
                return Truncated(request);
            }

            GuestLoadError error = AddSegment(request, plan, segment);
            if (error.Status != GuestLoadStatus.Ok)
            {
                return error;
            }

            if (elf.Entry - segment.VirtualAddress < segment.MemorySize)
            {
                plan.EntryPoint = elf.Entry - segment.VirtualAddress + segment.PhysicalAddress;
                entryFound = true;
            }
        }

        return entryFound
            ? GuestLoadPlacement.PlaceRest(request, plan, GuestDeviceTreePlace.RamStartIfFree)
            : new(GuestLoadStatus.OutsideMemory, $"the entry point 0x{elf.Entry:x} lies in no loaded segment; link it with an entry symbol");
    }

    private static GuestLoadError AddSegment(in GuestLoadRequest request, GuestLoadPlan plan, in ElfSegment segment)
    {
        if (segment.PhysicalAddress < GuestPhysicalMap.RamBase || segment.PhysicalAddress - GuestPhysicalMap.RamBase >= request.MemorySize)
        {
            return GuestLoadPlacement.Outside($"the segment at 0x{segment.PhysicalAddress:x}", request.MemorySize);
        }

        if (!GuestPhysicalMap.IsInRam(segment.PhysicalAddress, segment.MemorySize, request.MemorySize))
        {
            return GuestLoadPlacement.TooLarge("the segment", segment.PhysicalAddress, segment.MemorySize, request.MemorySize);
        }

        plan.Segments.Add(new GuestSegment(
            GuestSource.Kernel,
            (int)segment.FileOffset,
            (int)segment.FileSize,
            segment.PhysicalAddress,
            segment.MemorySize - segment.FileSize));
        return default;
    }

    private static GuestLoadError Truncated(in GuestLoadRequest request) => new(
        GuestLoadStatus.Truncated,
        $"the file ends after {request.Kernel.Length} bytes, before the end that its ELF headers name; copy or build it anew");
}
