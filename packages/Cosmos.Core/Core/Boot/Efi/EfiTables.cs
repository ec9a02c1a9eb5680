using System;
using Cosmos.Core.Acpi;
using Cosmos.Core.DeviceTree;

namespace Cosmos.Core.Efi;

/// <summary>The firmware's description of the machine and the memory map, and the pages that the kernel's device tree is written to.</summary>
internal unsafe ref struct EfiTables
{
    private const uint AnyPages = 0;
    private const int FdtHeaderLength = 40;

    private static ReadOnlySpan<byte> TooLong => "the machine's description is too long"u8;

    private byte* _deviceTree;
    private byte* _rsdp;
    private byte* _map;
    private nuint _mapRoom;
    private nuint _mapLength;
    private nuint _descriptorLength;
    private int _treeRoom;

    /// <summary>Whether the firmware has a device tree; it is preferred then.</summary>
    internal readonly bool IsDeviceTree => _deviceTree != null;

    /// <summary>Where the kernel's tree is written.</summary>
    internal ulong Tree { get; private set; }

    /// <summary>What ExitBootServices wants to see.</summary>
    internal nuint MemoryMapKey { get; private set; }

    internal static EfiTables Find(EfiSystemTable* system) => new()
    {
        _deviceTree = EfiFirmware.FindTable(system, EfiGuid.DeviceTree),
        _rsdp = EfiFirmware.FindTable(system, EfiGuid.Acpi20),
    };

    /// <summary>Takes memory for the map and for the tree.</summary>
    internal bool TryAllocate(EfiBootServices* boot, nuint spareDescriptors, out EfiStatus status)
    {
        nuint length = 0;
        nuint key = 0;
        nuint descriptorLength = 0;
        uint version = 0;
        boot->GetMemoryMap(&length, null, &key, &descriptorLength, &version);
        if (descriptorLength == 0)
        {
            status = EfiStatus.LoadError;
            return false;
        }

        _mapRoom = length + (spareDescriptors * descriptorLength);
        int firmwareTree = IsDeviceTree ? FlattenedDeviceTree.ReadTotalSize(new ReadOnlySpan<byte>(_deviceTree, FdtHeaderLength)) : 0;
        _treeRoom = EfiHandover.FixedRoom + firmwareTree + ((int)(_mapRoom / descriptorLength) * EfiHandover.BytesPerDescriptor);
        ulong map = 0;
        ulong tree = 0;
        status = boot->AllocatePages(AnyPages, EfiMemoryType.LoaderData, (nuint)(Page.AlignUp(_mapRoom) >> Page.Shift), &map);
        if (status == EfiStatus.Success)
        {
            status = boot->AllocatePages(AnyPages, EfiMemoryType.LoaderData, (nuint)(Page.AlignUp((ulong)_treeRoom) >> Page.Shift), &tree);
        }

        _map = (byte*)map;
        Tree = tree;
        return status == EfiStatus.Success;
    }

    /// <summary>Reads the memory map as it is now.</summary>
    internal bool TryReadMemoryMap(EfiBootServices* boot, out EfiStatus status)
    {
        nuint length = _mapRoom;
        nuint key = 0;
        nuint descriptorLength = 0;
        uint version = 0;
        status = boot->GetMemoryMap(&length, _map, &key, &descriptorLength, &version);
        _mapLength = length;
        _descriptorLength = descriptorLength;
        MemoryMapKey = key;
        return status == EfiStatus.Success;
    }

    /// <summary>Writes the kernel's device tree.</summary>
    /// <returns>Nothing, or what is wrong, ASCII.</returns>
    internal readonly ReadOnlySpan<byte> WriteTree(EfiHandover handover)
    {
        EfiHandover whole = handover with { Memory = new EfiMemoryMap(new ReadOnlySpan<byte>(_map, (int)_mapLength), (int)_descriptorLength) };
        Span<byte> target = new((void*)Tree, _treeRoom);
        return IsDeviceTree ? WriteFromDeviceTree(whole, target) : WriteFromAcpi(whole, target);
    }

    private readonly ReadOnlySpan<byte> WriteFromDeviceTree(EfiHandover handover, Span<byte> target)
    {
        int total = FlattenedDeviceTree.ReadTotalSize(new ReadOnlySpan<byte>(_deviceTree, FdtHeaderLength));
        if (FlattenedDeviceTree.TryRead(new ReadOnlySpan<byte>(_deviceTree, total), out FlattenedDeviceTree firmware) != FdtStatus.Ok)
        {
            return "the firmware's device tree is damaged"u8;
        }

        return handover.Write(target, firmware) == 0 ? TooLong : default;
    }

    private readonly ReadOnlySpan<byte> WriteFromAcpi(EfiHandover handover, Span<byte> target)
    {
        if (_rsdp == null)
        {
            return "the firmware describes the machine neither by FDT nor by ACPI 2.0"u8;
        }

        AcpiStatus status = AcpiTables.TryFind(default(PhysicalAcpiMemory), (ulong)_rsdp, out AcpiTables tables);
        if (status != AcpiStatus.Ok)
        {
            return AcpiStatusText.Of(status);
        }

        status = handover.Write(target, tables, out int length);
        return status != AcpiStatus.Ok ? AcpiStatusText.Of(status) : length == 0 ? TooLong : default;
    }
}
