using System.Runtime.InteropServices;

namespace Cosmos.Core.Efi;

/// <summary>EFI_SIMPLE_TEXT_OUTPUT_PROTOCOL, as far as it is used (UEFI 2.10, 12.4).</summary>
[StructLayout(LayoutKind.Explicit)]
internal unsafe struct EfiTextOutput
{
    /// <summary>This, and UCS-2 text that ends with a zero.</summary>
    [FieldOffset(8)]
    public delegate* unmanaged<EfiTextOutput*, char*, EfiStatus> OutputString;
}
