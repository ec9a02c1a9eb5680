using System.Runtime.CompilerServices;

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

    /// <summary>
    /// Adds a device before the VM starts; false when the bus is full, the window empty or no multiple of
    /// <see cref="MmioWindow.Alignment"/>, or it overlaps another.
    /// </summary>
    /// <param name="address">Guest-physical.</param>
    /// <param name="size">Bytes.</param>
    /// <param name="locksItself">Several vCPUs may be in the device at once; else whoever asks it holds the VM's bus.</param>
    public bool TryAdd(ulong address, ulong size, IMmioDevice device, bool locksItself = false)
    {
        if (_count == MaximumWindows || size == 0 || address + size < address || (address | size) % MmioWindow.Alignment != 0)
        {
            return false;
        }

        MmioWindow window = new(address, size, device, locksItself);
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

    /// <summary>The window that an access is to; null when it is refused. A guest mostly goes on with the device it used last.</summary>
    /// <param name="address">Guest-physical.</param>
    /// <param name="size">1, 2, 4 or 8 bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MmioWindow? Find(ulong address, int size)
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
