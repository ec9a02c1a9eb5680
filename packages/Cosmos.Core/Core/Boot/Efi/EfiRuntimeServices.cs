using System.Runtime.InteropServices;

namespace Cosmos.Core.Efi;

/// <summary>EFI_RUNTIME_SERVICES, as far as it is used (UEFI 2.10, 8.3).</summary>
[StructLayout(LayoutKind.Explicit)]
internal unsafe struct EfiRuntimeServices
{
    /// <summary>Time out, capabilities out or null.</summary>
    [FieldOffset(24)]
    public delegate* unmanaged<EfiTime*, void*, EfiStatus> GetTime;
}
