using System.Runtime.InteropServices;

namespace Cosmos.Core.Efi;

/// <summary>EFI_FILE_INFO; the name follows, UCS-2 that ends with a zero (UEFI 2.10, 13.5.16).</summary>
[StructLayout(LayoutKind.Explicit, Size = NameOffset)]
internal struct EfiFileInfo
{
    public const int NameOffset = 80;

    /// <summary>EFI_FILE_DIRECTORY in <see cref="Attributes"/>.</summary>
    public const ulong Directory = 0x10;

    /// <summary>Bytes in the file.</summary>
    [FieldOffset(8)]
    public ulong FileSize;

    [FieldOffset(72)]
    public ulong Attributes;
}
