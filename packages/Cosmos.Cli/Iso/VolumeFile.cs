namespace Cosmos.Cli.Iso;

/// <summary>A file of a bootable volume.</summary>
/// <param name="Path">Its path there, with slashes and without a leading one, as in <c>EFI/BOOT/BOOTAA64.EFI</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record VolumeFile(string Path, byte[] Content)
{
    /// <summary>The program that UEFI starts from removable media on AArch64 (UEFI 2.10, 3.5.1.1).</summary>
    public const string Program = "EFI/BOOT/BOOTAA64.EFI";

    /// <summary>The folder whose files the kernel gets; their names there are those that vm.conf has.</summary>
    public const string Folder = "cosmos/";
}
