using System.Runtime.CompilerServices;

namespace Cosmos.Core;

/// <summary>Cells of each size: the block that they are taken from now, and those with free cells that come next.</summary>
public unsafe struct CellAllocator
{
    private Lists _current;
    private Lists _listed;

    /// <summary>Takes a free cell; 0 when the class's block has none left.</summary>
    public ulong Take(int sizeClass)
    {
        HeapBlock* block = (HeapBlock*)_current[sizeClass];
        if (block == null || block->FreeCells == 0)
        {
            return 0;
        }

        ulong cell = block->FreeCells;
        block->FreeCells = *(ulong*)cell;
        *(ulong*)cell = 0;
        return cell;
    }

    /// <summary>Goes on with the next block that has free cells; false when there is none.</summary>
    public bool TryNext(int sizeClass)
    {
        HeapBlock* block = (HeapBlock*)_listed[sizeClass];
        if (block == null)
        {
            return false;
        }

        _listed[sizeClass] = (ulong)block->Next;
        _current[sizeClass] = (ulong)block;
        return true;
    }

    /// <summary>Divides a free block into cells and goes on with it.</summary>
    public void Use(HeapBlock* block, int sizeClass)
    {
        ulong size = SizeClasses.CellSize(sizeClass);
        block->Kind = HeapBlockKind.Cells;
        block->CellSize = (ushort)size;
        block->Cells = (ushort)(HeapChunk.BlockSize / size);
        block->FreeCells = 0;
        ulong start = HeapChunk.AddressOf(block);
        for (int i = block->Cells - 1; i >= 0; i--)
        {
            Free(block, start + ((ulong)i * size));
        }

        _current[sizeClass] = (ulong)block;
    }

    /// <summary>Notes a block that has free cells.</summary>
    public void List(HeapBlock* block)
    {
        int sizeClass = SizeClasses.Of(block->CellSize);
        block->Next = (HeapBlock*)_listed[sizeClass];
        _listed[sizeClass] = (ulong)block;
    }

    /// <summary>Forgets all blocks; a sweep lists them again.</summary>
    public void Clear()
    {
        _current = default;
        _listed = default;
    }

    /// <summary>Puts a cell in front of its block's free ones. Without a type no collector takes it for an object.</summary>
    public static void Free(HeapBlock* block, ulong cell)
    {
        ((ulong*)cell)[0] = block->FreeCells;
        ((ulong*)cell)[1] = 0;
        block->FreeCells = cell;
    }

    [InlineArray(SizeClasses.Count)]
    private struct Lists
    {
        private ulong _first;
    }
}
