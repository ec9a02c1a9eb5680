using System;
using System.Buffers.Binary;

namespace Cosmos.Core.Efi;

/// <summary>The memory map that GetMemoryMap gives: which pages the kernel may have once boot services are gone (UEFI 2.10, 7.2.3).</summary>
/// <param name="map">Descriptors, one after the other.</param>
/// <param name="descriptorLength">Bytes from one to the next, at least 40.</param>
public readonly ref struct EfiMemoryMap(ReadOnlySpan<byte> map, int descriptorLength)
{
    /// <summary>EFI_MEMORY_WB: can be cached as ordinary RAM.</summary>
    private const ulong WriteBack = 8;
    private const int MinimumDescriptorLength = 40;

    private readonly ReadOnlySpan<byte> _map = map;
    private readonly int _descriptorLength = descriptorLength;

    /// <summary>How many descriptors there are.</summary>
    public int Count => _descriptorLength < MinimumDescriptorLength ? 0 : _map.Length / _descriptorLength;

    /// <summary>What descriptor <paramref name="index"/> gives the kernel; empty when it gives nothing.</summary>
    public PhysicalRange UsableAt(int index)
    {
        ReadOnlySpan<byte> descriptor = _map.Slice(index * _descriptorLength, _descriptorLength);
        var type = (EfiMemoryType)BinaryPrimitives.ReadUInt32LittleEndian(descriptor);
        ulong start = BinaryPrimitives.ReadUInt64LittleEndian(descriptor.Slice(8));
        ulong pages = BinaryPrimitives.ReadUInt64LittleEndian(descriptor.Slice(24));
        ulong attributes = BinaryPrimitives.ReadUInt64LittleEndian(descriptor.Slice(32));
        bool usable = IsUsable(type) && (attributes & WriteBack) != 0 && pages <= ulong.MaxValue >> Page.Shift;
        return usable ? new PhysicalRange(start, pages << Page.Shift) : default;
    }

    /// <summary>
    /// UEFI 2.10, table 7.10: what is a loader's or boot services' is free then. Runtime services stay in their memory, and ACPI
    /// tables in theirs.
    /// </summary>
    private static bool IsUsable(EfiMemoryType type) => type is EfiMemoryType.LoaderCode or EfiMemoryType.LoaderData
        or EfiMemoryType.BootServicesCode or EfiMemoryType.BootServicesData or EfiMemoryType.Conventional;
}
