namespace Cosmos.Cli.Run;

/// <summary>How the physical machine starts the kernel.</summary>
public enum BootDrive
{
    /// <summary>Not from a drive: QEMU's <c>-kernel</c>, or firmware at EL3, puts the image into memory.</summary>
    None,

    /// <summary>UEFI from the bootable image, as a CD.</summary>
    Cdrom,

    /// <summary>UEFI from the bootable image, as a USB stick.</summary>
    Usb,

    /// <summary>UEFI from the bootable image, as a virtio disk.</summary>
    Virtio,
}
