namespace Cosmos.Core;

/// <summary>Where page tables lie: physical pages in the kernel, arrays in a test.</summary>
public interface ITableMemory
{
    /// <summary>Takes a table of 512 invalid descriptors.</summary>
    /// <returns>Its physical address, a multiple of 4096.</returns>
    ulong Allocate();

    ulong Read(ulong table, int index);

    void Write(ulong table, int index, ulong descriptor);
}
