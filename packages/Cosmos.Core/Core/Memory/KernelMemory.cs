namespace Cosmos.Core;

/// <summary>What of RAM the kernel may touch, once the device tree has been read.</summary>
public static class KernelMemory
{
    /// <summary>Null until the device tree has been read.</summary>
    public static MemoryMap? Map { get; private set; }

    public static void Initialize(MemoryMap map) => Map = map;

    /// <summary>Whether a read of these bytes is safe: inside the image or in mapped RAM.</summary>
    public static bool IsReadable(ulong address, ulong length)
    {
        PhysicalRange image = PhysicalRange.FromEnds(LinkerSymbols.DataStart(), LinkerSymbols.ImageEnd());
        return image.Contains(address, length) || (Map is not null && Map.Mapped.Contains(address, length));
    }
}
