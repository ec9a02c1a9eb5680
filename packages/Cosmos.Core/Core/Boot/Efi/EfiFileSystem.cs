using System.Runtime.InteropServices;

namespace Cosmos.Core.Efi;

/// <summary>EFI_SIMPLE_FILE_SYSTEM_PROTOCOL (UEFI 2.10, 13.4).</summary>
[StructLayout(LayoutKind.Explicit)]
internal unsafe struct EfiFileSystem
{
    /// <summary>This, and the root directory out.</summary>
    [FieldOffset(8)]
    public delegate* unmanaged<EfiFileSystem*, EfiFile**, EfiStatus> OpenVolume;
}
