namespace Hypervisor.Model.Devices;

/// <summary>64-bit values that a driver writes by halves.</summary>
internal static class VirtioWord
{
    internal static ulong WithLow(ulong number, uint word) => (number & 0xFFFF_FFFF_0000_0000) | word;

    internal static ulong WithHigh(ulong number, uint word) => (number & 0xFFFF_FFFF) | ((ulong)word << 32);
}
