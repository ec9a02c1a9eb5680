namespace Hypervisor.Model.Devices;

/// <summary>
/// Finds the device for a guest-physical address. An access that is misaligned or not wholly inside one window is refused;
/// the caller then gives the guest the external abort that a real bus would.
/// </summary>
public sealed class MmioBus
{
    public const int MaximumWindows = 16;

    private readonly MmioWindow[] _windows = new MmioWindow[MaximumWindows];
    private int _count;

    /// <summary>Adds a device before the VM starts; false when the bus is full, the window empty, or it overlaps another.</summary>
    public bool TryAdd(ulong address, ulong size, IMmioDevice device)
    {
        MmioWindow window = new(address, size, device);
        if (_count == MaximumWindows || size == 0 || address + size < address)
        {
            return false;
        }

        for (int i = 0; i < _count; i++)
        {
            if (_windows[i].Overlaps(window))
            {
                return false;
            }
        }

        _windows[_count++] = window;
        return true;
    }

    /// <param name="address">Guest-physical.</param>
    /// <param name="size">1, 2, 4 or 8 bytes.</param>
    /// <param name="value">Zero-extended; the caller sign-extends when the instruction asks for it.</param>
    public bool TryRead(ulong address, int size, out ulong value)
    {
        int index = Find(address, size);
        value = index < 0 ? 0 : _windows[index].Device.Read(address - _windows[index].Address, size) & Mask(size);
        return index >= 0;
    }

    /// <param name="address">Guest-physical.</param>
    /// <param name="size">1, 2, 4 or 8 bytes.</param>
    /// <param name="value">Bits above <paramref name="size"/> bytes do not count.</param>
    public bool TryWrite(ulong address, int size, ulong value)
    {
        int index = Find(address, size);
        if (index >= 0)
        {
            _windows[index].Device.Write(address - _windows[index].Address, size, value & Mask(size));
        }

        return index >= 0;
    }

    private static ulong Mask(int size) => size == 8 ? ulong.MaxValue : (1UL << (8 * size)) - 1;

    private int Find(ulong address, int size)
    {
        if (size is not (1 or 2 or 4 or 8) || (address & (ulong)(size - 1)) != 0)
        {
            return -1;
        }

        for (int i = 0; i < _count; i++)
        {
            if (_windows[i].Contains(address, size))
            {
                return i;
            }
        }

        return -1;
    }
}
