using System.Runtime.InteropServices;

namespace Cosmos.Core.Efi;

/// <summary>EFI_LOADED_IMAGE_PROTOCOL, as far as it is used (UEFI 2.10, 9.1).</summary>
[StructLayout(LayoutKind.Explicit)]
internal unsafe struct EfiLoadedImage
{
    /// <summary>The handle of the volume that the image came from.</summary>
    [FieldOffset(24)]
    public void* Device;
}
