namespace Hypervisor.Model.Devices;

/// <summary>
/// Finds the device for a guest-physical address. An access that is misaligned or not wholly inside one window is refused;
/// the caller then gives the guest the external abort that a real bus would.
/// </summary>
public sealed class MmioBus
{
    public const int MaximumWindows = 32;

    private readonly MmioWindow[] _windows = new MmioWindow[MaximumWindows];
    private int _count;
    private MmioWindow? _last;

    /// <summary>Adds a device before the VM starts; false when the bus is full, the window empty, or it overlaps another.</summary>
    public bool TryAdd(ulong address, ulong size, IMmioDevice device)
    {
        if (_count == MaximumWindows || size == 0 || address + size < address)
        {
            return false;
        }

        MmioWindow window = new(address, size, device);
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
        if (Find(address, size) is not { } window)
        {
            value = 0;
            return false;
        }

        value = window.Device.Read(address - window.Address, size) & Mask(size);
        return true;
    }

    /// <param name="address">Guest-physical.</param>
    /// <param name="size">1, 2, 4 or 8 bytes.</param>
    /// <param name="value">Bits above <paramref name="size"/> bytes do not count.</param>
    public bool TryWrite(ulong address, int size, ulong value)
    {
        if (Find(address, size) is not { } window)
        {
            return false;
        }

        window.Device.Write(address - window.Address, size, value & Mask(size));
        return true;
    }

    private static ulong Mask(int size) => ulong.MaxValue >> (64 - (8 * size));

    /// <summary>A guest mostly goes on with the device it used last, so that one is looked at first.</summary>
    private MmioWindow? Find(ulong address, int size)
    {
        MmioWindow? last = _last;
        return last is not null && last.Contains(address, size) ? last : Search(address, size);
    }

    private MmioWindow? Search(ulong address, int size)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_windows[i].Contains(address, size))
            {
                return _last = _windows[i];
            }
        }

        return null;
    }
}
