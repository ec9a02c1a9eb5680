using System;
using Cosmos.Core;
using Hypervisor.Model.Stage2;

namespace Hypervisor.Machine;

/// <summary>Stage-2 tables in physical pages, which the kernel sees at their own addresses.</summary>
internal sealed unsafe class Stage2TablePages : Stage2Pages
{
    private const int EntriesPerPage = 512;

    public override ulong Allocate()
    {
        if (!PageAllocator.TryAllocate(1, Page.Size, out ulong address))
        {
            return 0;
        }

        Entries(address).Clear();
        return address;
    }

    public override Span<ulong> Entries(ulong physicalAddress) => new((void*)physicalAddress, EntriesPerPage);
}
