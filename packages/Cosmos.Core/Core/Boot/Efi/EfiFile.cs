using System.Runtime.InteropServices;

namespace Cosmos.Core.Efi;

/// <summary>EFI_FILE_PROTOCOL, as far as it is used: an open file or directory (UEFI 2.10, 13.5).</summary>
[StructLayout(LayoutKind.Explicit)]
internal unsafe struct EfiFile
{
    /// <summary>EFI_FILE_MODE_READ.</summary>
    public const ulong Read = 1;

    /// <summary>This, the new one out, its UCS-2 name, mode, attributes.</summary>
    [FieldOffset(8)]
    public delegate* unmanaged<EfiFile*, EfiFile**, char*, ulong, ulong, EfiStatus> Open;

    [FieldOffset(16)]
    public delegate* unmanaged<EfiFile*, EfiStatus> Close;

    /// <summary>This, bytes in and out, the target. A directory gives one <see cref="EfiFileInfo"/> at a time, and no bytes at its end.</summary>
    [FieldOffset(32)]
    public delegate* unmanaged<EfiFile*, nuint*, void*, EfiStatus> ReadNext;

    /// <summary>This, and the position in bytes; 0 starts a directory over.</summary>
    [FieldOffset(56)]
    public delegate* unmanaged<EfiFile*, ulong, EfiStatus> SetPosition;
}
