namespace Hypervisor.Model.Devices;

/// <summary>Where one device lies in the guest-physical map; size in bytes, not 0.</summary>
internal readonly struct MmioWindow(ulong address, ulong size, IMmioDevice device)
{
    internal ulong Address { get; } = address;

    internal IMmioDevice Device { get; } = device;

    private ulong Last { get; } = address + size - 1;

    internal bool Contains(ulong first, int size) => first >= Address && first <= Last && (ulong)(size - 1) <= Last - first;

    internal bool Overlaps(in MmioWindow other) => Address <= other.Last && other.Address <= Last;
}
