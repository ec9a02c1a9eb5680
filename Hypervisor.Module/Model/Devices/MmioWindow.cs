namespace Hypervisor.Model.Devices;

/// <summary>Where one device lies in the guest-physical map; size in bytes, not 0.</summary>
internal sealed class MmioWindow(ulong address, ulong size, IMmioDevice device)
{
    // Bit n: an access may have n bytes.
    private const uint AccessSizes = (1 << 1) | (1 << 2) | (1 << 4) | (1 << 8);

    internal ulong Address { get; } = address;

    internal IMmioDevice Device { get; } = device;

    private ulong Size { get; } = size;

    /// <summary>Whether an access of 1, 2, 4 or 8 bytes is aligned and wholly inside.</summary>
    internal bool Contains(ulong first, int bytes)
    {
        ulong offset = first - Address;
        return ((AccessSizes >> bytes) & 1) != 0 && offset < Size && (uint)bytes <= Size - offset && (first & (uint)(bytes - 1)) == 0;
    }

    internal bool Overlaps(MmioWindow other) => Address - other.Address < other.Size || other.Address - Address < Size;
}
