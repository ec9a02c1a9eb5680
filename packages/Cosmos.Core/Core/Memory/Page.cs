namespace Cosmos.Core;

/// <summary>The unit of physical memory: the 4 KiB translation granule.</summary>
public static class Page
{
    public const int Shift = 12;
    public const ulong Size = 1UL << Shift;

    public static ulong AlignDown(ulong address) => address & ~(Size - 1);

    public static ulong AlignUp(ulong address) => AlignDown(address + Size - 1);

    /// <summary>Pages needed for so many bytes.</summary>
    public static ulong Count(ulong bytes) => AlignUp(bytes) >> Shift;
}
