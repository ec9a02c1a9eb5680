using System.Runtime.InteropServices;

namespace Cosmos.Core.Efi;

/// <summary>EFI_BOOT_SERVICES, as far as it is used (UEFI 2.10, 4.4 and chapter 7).</summary>
[StructLayout(LayoutKind.Explicit)]
internal unsafe struct EfiBootServices
{
    /// <summary>EFI_ALLOCATE_TYPE, EFI_MEMORY_TYPE, pages of 4 KiB, and the address out.</summary>
    [FieldOffset(40)]
    public delegate* unmanaged<uint, EfiMemoryType, nuint, ulong*, EfiStatus> AllocatePages;

    /// <summary>Bytes in and out, the map, its key, bytes of a descriptor, their version.</summary>
    [FieldOffset(56)]
    public delegate* unmanaged<nuint*, byte*, nuint*, nuint*, uint*, EfiStatus> GetMemoryMap;

    /// <summary>Handle, GUID, interface out.</summary>
    [FieldOffset(152)]
    public delegate* unmanaged<void*, byte*, void**, EfiStatus> HandleProtocol;

    /// <summary>Image handle, key of the memory map.</summary>
    [FieldOffset(232)]
    public delegate* unmanaged<void*, nuint, EfiStatus> ExitBootServices;

    /// <summary>GUID, registration or null, interface out.</summary>
    [FieldOffset(320)]
    public delegate* unmanaged<byte*, void*, void**, EfiStatus> LocateProtocol;
}
