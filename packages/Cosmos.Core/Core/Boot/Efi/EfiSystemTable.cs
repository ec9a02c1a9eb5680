using System.Runtime.InteropServices;

namespace Cosmos.Core.Efi;

/// <summary>EFI_SYSTEM_TABLE, as far as it is used (UEFI 2.10, 4.3).</summary>
[StructLayout(LayoutKind.Explicit)]
internal unsafe struct EfiSystemTable
{
    [FieldOffset(64)]
    public EfiTextOutput* ConsoleOut;

    [FieldOffset(88)]
    public EfiRuntimeServices* RuntimeServices;

    [FieldOffset(96)]
    public EfiBootServices* BootServices;

    [FieldOffset(104)]
    public nuint TableCount;

    [FieldOffset(112)]
    public EfiConfigurationTable* Tables;
}
