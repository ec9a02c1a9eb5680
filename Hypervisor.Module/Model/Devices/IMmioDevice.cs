namespace Hypervisor.Model.Devices;

/// <summary>
/// An emulated device's register window. A guest may try any offset, size and value: a device answers all of them, reserved
/// registers as zero, and neither throws nor allocates.
/// </summary>
public interface IMmioDevice
{
    /// <param name="offset">Bytes from the start of the window, a multiple of <paramref name="size"/>.</param>
    /// <param name="size">1, 2, 4 or 8 bytes.</param>
    ulong Read(ulong offset, int size);

    /// <param name="offset">Bytes from the start of the window, a multiple of <paramref name="size"/>.</param>
    /// <param name="size">1, 2, 4 or 8 bytes.</param>
    /// <param name="value">Zero above <paramref name="size"/> bytes.</param>
    void Write(ulong offset, int size, ulong value);
}
