using System.Runtime.InteropServices;

namespace Cosmos.Core.Efi;

/// <summary>EFI_RNG_PROTOCOL, as far as it is used (UEFI 2.10, 37.5).</summary>
[StructLayout(LayoutKind.Explicit)]
internal unsafe struct EfiRng
{
    /// <summary>This, algorithm or null for the default, bytes, the target.</summary>
    [FieldOffset(8)]
    public delegate* unmanaged<EfiRng*, byte*, nuint, byte*, EfiStatus> GetRng;
}
