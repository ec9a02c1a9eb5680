using System;
using System.Runtime.CompilerServices;

namespace Hypervisor.Model.Devices;

/// <summary>Where one device lies in the guest-physical map, and the way to it.</summary>
public sealed class MmioWindow
{
    /// <summary>Addresses and sizes of windows are multiples of it, so an aligned access that begins in a window also ends there.</summary>
    public const ulong Alignment = 8;

    private readonly ulong _address;
    private readonly ulong _size;

    // Bound to the device's own methods once, as a call through the interface looks for them each time.
    private readonly Func<ulong, int, ulong> _read;
    private readonly Action<ulong, int, ulong> _write;

    internal MmioWindow(ulong address, ulong size, IMmioDevice device, bool locksItself)
    {
        _address = address;
        _size = size;
        _read = device.Read;
        _write = device.Write;
        LocksItself = locksItself;
    }

    /// <summary>Several vCPUs may be in the device at once; else whoever asks it holds the VM's bus.</summary>
    public bool LocksItself { get; }

    /// <param name="address">Guest-physical, found to be in this window.</param>
    /// <param name="size">1, 2, 4 or 8 bytes.</param>
    /// <returns>Bits above <paramref name="size"/> bytes do not count.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Read(ulong address, int size) => _read(address - _address, size);

    /// <param name="address">Guest-physical, found to be in this window.</param>
    /// <param name="size">1, 2, 4 or 8 bytes.</param>
    /// <param name="value">Zero above <paramref name="size"/> bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ulong address, int size, ulong value) => _write(address - _address, size, value);

    /// <summary>Whether an access of 1, 2, 4 or 8 bytes is aligned and inside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Contains(ulong first, int bytes) => (first & (uint)(bytes - 1)) == 0 && first - _address < _size;

    internal bool Overlaps(MmioWindow other) => _address - other._address < other._size || other._address - _address < _size;
}
