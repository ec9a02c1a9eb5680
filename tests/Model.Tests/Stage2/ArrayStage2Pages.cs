using System;
using System.Collections.Generic;
using Hypervisor.Model.Stage2;

namespace Hypervisor.Model.Tests.Stage2;

/// <summary>Tables in host arrays, at made-up physical addresses.</summary>
internal sealed class ArrayStage2Pages(int limit = int.MaxValue) : Stage2Pages
{
    private const ulong FirstAddress = 0x8000_0000;

    private readonly List<ulong[]> _tables = [];

    internal int Count => _tables.Count;

    public override ulong Allocate()
    {
        if (_tables.Count == limit)
        {
            return 0;
        }

        _tables.Add(new ulong[Stage2Layout.EntriesPerTable]);
        return FirstAddress + ((ulong)(_tables.Count - 1) * Stage2Layout.PageSize);
    }

    public override Span<ulong> Entries(ulong physicalAddress) => _tables[(int)((physicalAddress - FirstAddress) / Stage2Layout.PageSize)];
}
