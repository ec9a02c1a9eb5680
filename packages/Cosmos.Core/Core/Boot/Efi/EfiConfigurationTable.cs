using System.Runtime.InteropServices;

namespace Cosmos.Core.Efi;

/// <summary>EFI_CONFIGURATION_TABLE: something that firmware hands over under a GUID (UEFI 2.10, 4.6).</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct EfiConfigurationTable
{
    public fixed byte Guid[EfiGuid.Length];
    public byte* Table;
}
