using System;

namespace Hypervisor.Model.Stage2;

/// <summary>The memory that tables are made of: real pages in the machine, an array in tests.</summary>
public abstract class Stage2Pages
{
    /// <summary>Physical address of a zeroed 4 KiB page, 4 KiB aligned; 0 when there is none left.</summary>
    public abstract ulong Allocate();

    /// <summary>The 512 entries of the table at an address that <see cref="Allocate"/> gave.</summary>
    public abstract Span<ulong> Entries(ulong physicalAddress);
}
