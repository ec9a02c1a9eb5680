using System;

namespace Cosmos.Core;

/// <summary>Builds an identity map for EL2 out of the largest blocks that fit.</summary>
public sealed class PageTableBuilder
{
    private readonly ITableMemory _memory;

    public PageTableBuilder(ITableMemory memory)
    {
        _memory = memory;
        Root = memory.Allocate();
    }

    /// <summary>Address of the level 0 table, for TTBR0_EL2.</summary>
    public ulong Root { get; }

    /// <summary>Maps whole pages that have no mapping yet.</summary>
    /// <exception cref="InvalidOperationException">A page is mapped already.</exception>
    public void Map(PhysicalRange range, MemoryKind kind)
    {
        ulong address = range.Start;
        while (address < range.End)
        {
            address += MapOne(address, range.End - address, kind);
        }
    }

    /// <summary>The descriptor that translates an address, or <see cref="El2Descriptor.Invalid"/>.</summary>
    /// <param name="address">Any physical address.</param>
    /// <param name="level">The level of the descriptor.</param>
    public ulong Find(ulong address, out int level)
    {
        ulong table = Root;
        for (level = 0; ; level++)
        {
            ulong descriptor = _memory.Read(table, El2Descriptor.IndexAt(level, address));
            if (!El2Descriptor.IsTable(descriptor, level))
            {
                return descriptor;
            }

            table = El2Descriptor.AddressOf(descriptor);
        }
    }

    /// <summary>Writes one leaf, of the first level whose entry the range fills, and returns the bytes it covers.</summary>
    private ulong MapOne(ulong address, ulong remaining, MemoryKind kind)
    {
        ulong table = Root;
        for (int level = 0; ; level++)
        {
            int index = El2Descriptor.IndexAt(level, address);
            ulong size = El2Descriptor.SizeAt(level);
            ulong descriptor = _memory.Read(table, index);
            bool fits = El2Descriptor.AllowsLeaf(level) && address % size == 0 && remaining >= size;
            if (descriptor == El2Descriptor.Invalid && fits)
            {
                _memory.Write(table, index, El2Descriptor.Leaf(address, kind, level));
                return size;
            }

            if (descriptor == El2Descriptor.Invalid)
            {
                descriptor = El2Descriptor.Table(_memory.Allocate());
                _memory.Write(table, index, descriptor);
            }
            else if (!El2Descriptor.IsTable(descriptor, level))
            {
                throw new InvalidOperationException("a page of the kernel's map is mapped twice");
            }

            table = El2Descriptor.AddressOf(descriptor);
        }
    }
}
