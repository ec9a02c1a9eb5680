using System.Runtime.InteropServices;

namespace Cosmos.Core;

/// <summary>What a block of the heap is used for.</summary>
public enum HeapBlockKind : byte
{
    Free,

    /// <summary>Cells of one size, each free or an object.</summary>
    Cells,

    /// <summary>The first block of an object of more than <see cref="SizeClasses.Largest"/> bytes.</summary>
    Large,

    /// <summary>A later block of it.</summary>
    LargeRest,

    /// <summary>The heap's own.</summary>
    Reserved,
}

/// <summary>The descriptor of one block: 32 bytes, in its chunk's tables.</summary>
[StructLayout(LayoutKind.Sequential, Size = 32)]
public unsafe struct HeapBlock
{
    /// <summary>The first free cell, or 0. A free cell's first word leads to the next; its second, where an object has its type, is 0.</summary>
    public ulong FreeCells;

    /// <summary>The next block of that size that has free cells.</summary>
    public HeapBlock* Next;

    public ushort CellSize;
    public ushort Cells;
    public HeapBlockKind Kind;

    /// <summary>Large: how many blocks the object has. LargeRest: how many lie before this one.</summary>
    public int Span;

    /// <summary>The number of the collection that has swept the block, or in whose sweep it was first used.</summary>
    public uint Swept;
}
