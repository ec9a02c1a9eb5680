using System.Collections.Generic;
using Cosmos.Core;

namespace Core.Tests.Paging;

/// <summary>Page tables in arrays, at made-up addresses.</summary>
internal sealed class ArrayTableMemory : ITableMemory
{
    private readonly List<ulong[]> _tables = new();

    public int TableCount => _tables.Count;

    public ulong Allocate()
    {
        _tables.Add(new ulong[512]);
        return (ulong)_tables.Count << Page.Shift;
    }

    public ulong Read(ulong table, int index) => Of(table)[index];

    public void Write(ulong table, int index, ulong descriptor) => Of(table)[index] = descriptor;

    private ulong[] Of(ulong table) => _tables[(int)(table >> Page.Shift) - 1];
}
