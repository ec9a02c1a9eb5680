using System;
using Cosmos.Core;
using Xunit;

namespace Core.Tests.Memory;

public sealed unsafe class ManagedHeapTests : IDisposable
{
    private readonly HeapWorld _world = new(16);
    private readonly TypeTable _types = new();

    public void Dispose()
    {
        _world.Dispose();
        _types.Dispose();
    }

    [Fact]
    public void WhatAStackRefersToIsKeptAndTheRestIsGivenBack()
    {
        ulong type = _types.Class(1, 1);
        ulong kept = _world.New(type);
        ulong dropped = _world.New(type);
        _world.Stack[0] = kept;
        ulong used = _world.Heap.Used;
        _world.Collect();
        Assert.True(_world.IsObject(kept));
        Assert.False(_world.IsObject(dropped));
        Assert.Equal(used / 2, _world.Heap.Used);
        _world.Stack[0] = 0;
        _world.Collect();
        Assert.Equal(0UL, _world.Heap.Used);
    }

    [Theory]
    [InlineData(32)]
    [InlineData(100)]
    [InlineData(5000)]
    [InlineData(1_000_000)]
    [InlineData(5_000_000)]
    public void AnAddressWithinAnObjectKeepsIt(int length)
    {
        ulong bytes = _world.New(_types.ByteArray(), length);
        ulong neighbour = _world.New(_types.ByteArray(), length < 2_000_000 ? length : 10);
        _world.Stack[0] = bytes + (ulong)length;
        _world.Collect();
        Assert.True(_world.IsObject(bytes));
        Assert.False(_world.IsObject(neighbour));
        _world.Stack[0] = 0;
        _world.Collect();
        Assert.Equal(0UL, _world.Heap.Used);
    }

    [Fact]
    public void WordsThatLeadNowhereDoNoHarm()
    {
        ulong kept = _world.New(_types.Class(1, 1));
        ulong chunk = HeapChunk.Of(kept);
        _world.Stack[0] = kept;
        _world.Stack[1] = chunk + 5;
        _world.Stack[2] = chunk + (HeapChunk.FirstBlock * HeapChunk.BlockSize);
        _world.Stack[3] = kept + 4096;
        _world.Stack[4] = chunk + HeapChunk.Size - 1;
        _world.Stack[5] = chunk - 8;
        _world.Stack[6] = ulong.MaxValue;
        _world.Collect();
        Assert.Equal(SizeClasses.CellSize(SizeClasses.Of(32)), _world.Heap.Used);
    }

    [Fact]
    public void WhatIsMadeWhileItMarksIsKeptByThisCollection()
    {
        ulong type = _types.Class(1, 1);
        _world.Step();
        ulong made = _world.New(type);
        while (_world.Heap.Phase != CollectionPhase.Idle)
        {
            _world.Step();
        }

        Assert.True(_world.IsObject(made));
        _world.Collect();
        Assert.False(_world.IsObject(made));
    }

    /// <summary>The last reference to an object moves from an object that is still to be looked at into one that was looked at.</summary>
    [Fact]
    public void TheBarrierSeesAReferenceMoveBehindTheMarker()
    {
        ulong array = _types.ReferenceArray();
        ulong late = _world.New(array, 400);
        ulong early = _world.New(array, 1);
        _world.Store(early + 16, late);
        ulong moved = _world.New(_types.Class(1, 1));
        _world.Store(late + 16 + (399 * 8), moved);
        _world.Stack[0] = early;
        while (_world.Heap.Phase != CollectionPhase.Mark)
        {
            _world.Step();
        }

        _world.Step();
        _world.Step();
        _world.Store(early + 16, moved);
        *(ulong*)(late + 16 + (399 * 8)) = 0;
        _world.Collect();
        Assert.True(_world.IsObject(moved));
        Assert.False(_world.IsObject(late));
    }

    /// <summary>More objects than the queue holds, all reached from one.</summary>
    [Fact]
    public void MoreThanTheQueueHoldsIsFoundByItsMarks()
    {
        const int Count = 20_000;
        ulong all = _world.New(_types.ReferenceArray(), Count);
        _world.Stack[0] = all;
        ulong type = _types.Class(1, 0);
        for (int i = 0; i < Count; i++)
        {
            ulong item = _world.New(type);
            _world.Store(all + 16 + ((ulong)i * 8), item);
            _world.Store(item + 8, _world.New(type));
        }

        ulong used = _world.Heap.Used;
        _world.Collect();
        _world.Collect();
        Assert.Equal(used, _world.Heap.Used);
    }

    [Fact]
    public void MemoryIsUsedAgain()
    {
        ulong type = _types.Class(2, 2);
        for (int round = 0; round < 50; round++)
        {
            for (int i = 0; i < 10_000; i++)
            {
                Assert.NotEqual(0UL, _world.New(type));
            }

            _world.Collect();
        }

        Assert.Equal(1, _world.ChunksInUse);
    }
}
