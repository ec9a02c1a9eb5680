namespace Cosmos.Core.Efi;

/// <summary>EFI_MEMORY_TYPE (UEFI 2.10, table 7.10).</summary>
public enum EfiMemoryType : uint
{
    Reserved,
    LoaderCode,
    LoaderData,
    BootServicesCode,
    BootServicesData,
    RuntimeServicesCode,
    RuntimeServicesData,
    Conventional,
    Unusable,
    AcpiReclaim,
    AcpiNvs,
    MemoryMappedIo,
    MemoryMappedIoPortSpace,
    PalCode,
    Persistent,
    Unaccepted,
}
