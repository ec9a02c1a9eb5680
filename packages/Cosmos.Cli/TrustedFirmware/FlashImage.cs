using System.IO;

namespace Cosmos.Cli.TrustedFirmware;

/// <summary>What QEMU's <c>-bios</c> puts at address 0: BL1, which runs from reset, and the package with all that it loads.</summary>
public static class FlashImage
{
    /// <summary>Where TF-A's <c>PLAT=qemu</c> looks for the package.</summary>
    public const int PackageOffset = 256 << 10;

    /// <summary>Where TF-A's <c>PLAT=qemu</c> puts BL33.</summary>
    public const ulong KernelAddress = 0x6000_0000;

    /// <summary>The largest package of TF-A 2.8; later releases take more.</summary>
    private const int MaximumPackage = 4 << 20;

    /// <summary>Joins the firmware and the kernel that it is to start.</summary>
    /// <param name="firmware">The folder with TF-A's images.</param>
    /// <param name="kernelImage">The kernel's arm64 Image.</param>
    /// <exception cref="CliException">The kernel is too large.</exception>
    public static byte[] Create(string firmware, string kernelImage)
    {
        byte[] first = File.ReadAllBytes(Path.Combine(firmware, "bl1.bin"));
        byte[] package = FirmwareImagePackage.Create(
            (FirmwareImagePackage.TrustedBootFirmware, File.ReadAllBytes(Path.Combine(firmware, "bl2.bin"))),
            (FirmwareImagePackage.El3RuntimeFirmware, File.ReadAllBytes(Path.Combine(firmware, "bl31.bin"))),
            (FirmwareImagePackage.NonTrustedFirmware, File.ReadAllBytes(kernelImage)));
        if (package.Length > MaximumPackage)
        {
            throw new CliException(ExitStatus.Failed, $"{kernelImage} does not fit TF-A's flash: {package.Length} of {MaximumPackage} bytes");
        }

        byte[] flash = new byte[PackageOffset + package.Length];
        first.CopyTo(flash, 0);
        package.CopyTo(flash, PackageOffset);
        return flash;
    }
}
