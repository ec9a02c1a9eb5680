namespace Cosmos.Core;

/// <summary>Page tables in physical pages, which the kernel sees at their own addresses.</summary>
internal sealed unsafe class PhysicalTableMemory : ITableMemory
{
    public ulong Allocate() => PageAllocator.AllocateZeroed(1);

    public ulong Read(ulong table, int index) => ((ulong*)table)[index];

    public void Write(ulong table, int index, ulong descriptor)
    {
        // What a new table holds must be there before the walker can find the way to it.
        Barriers.Dsb();
        ((ulong*)table)[index] = descriptor;
    }
}
