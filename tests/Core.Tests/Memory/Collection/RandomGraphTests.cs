using System;
using System.Collections.Generic;
using System.Linq;
using Cosmos.Core;
using Xunit;

namespace Core.Tests.Memory;

/// <summary>A program of random steps, with a collection in small steps in between, beside an oracle that knows each object's references.</summary>
public sealed unsafe class RandomGraphTests
{
    private sealed class Node(ulong address, int id, ulong type, int[] slots, ulong idOffset)
    {
        public ulong Address => address;
        public int Id => id;
        public ulong Type => type;
        public int[] Slots => slots;
        public ulong IdOffset => idOffset;
        public Node?[] References { get; } = new Node?[slots.Length];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void NothingReachableIsLostAndAllElseIsGivenBack(int seed)
    {
        using HeapWorld world = new(32);
        using TypeTable types = new();
        Random random = new(seed);
        Shapes shapes = new(types);
        Node?[] stack = new Node?[world.Stack.Length];
        List<Node> all = [];
        for (int step = 0; step < 60_000; step++)
        {
            Act(world, random, shapes, stack, all);
            if (random.Next(100) < seed * 15)
            {
                world.Step();
            }

            if (step % 5000 == 4999)
            {
                HashSet<Node> live = Reachable(stack);
                Assert.All(live, node => AssertWhole(world, node));
                world.Collect();
                world.Collect();
                Assert.All(live, node => AssertWhole(world, node));
                ulong used = (ulong)live.Sum(node => (long)SizeInHeap(node));
                Assert.Equal(used, world.Heap.Used);
                all.RemoveAll(node => !live.Contains(node));
            }
        }

        Assert.True(world.Heap.Collections > 20);
    }

    private static void Act(HeapWorld world, Random random, Shapes shapes, Node?[] stack, List<Node> all)
    {
        int place = random.Next(stack.Length);
        Node? holder = stack[random.Next(stack.Length)];
        switch (random.Next(10))
        {
            case < 4:
                Put(world, stack, place, shapes.Make(world, random, all.Count));
                all.Add(stack[place]!);
                break;
            case < 7 when holder is { Slots.Length: > 0 }:
                int slot = random.Next(holder.Slots.Length);
                Node? value = stack[place];
                holder.References[slot] = value;
                world.Store(holder.Address + ((ulong)holder.Slots[slot] * 8), value?.Address ?? 0);
                break;
            case < 9 when holder is { Slots.Length: > 0 }:
                Put(world, stack, place, holder.References[random.Next(holder.Slots.Length)]);
                break;
            default:
                Put(world, stack, place, random.Next(3) == 0 ? null : stack[place]);
                break;
        }
    }

    private static void Put(HeapWorld world, Node?[] stack, int place, Node? node)
    {
        stack[place] = node;
        world.Stack[place] = node?.Address ?? 0;
    }

    private static HashSet<Node> Reachable(Node?[] stack)
    {
        HashSet<Node> found = [];
        Stack<Node> open = new(stack.OfType<Node>());
        while (open.TryPop(out Node? node))
        {
            if (found.Add(node))
            {
                foreach (Node next in node.References.OfType<Node>())
                {
                    open.Push(next);
                }
            }
        }

        return found;
    }

    private static void AssertWhole(HeapWorld world, Node node)
    {
        Assert.True(world.IsObject(node.Address));
        Assert.Equal(node.Type, *(ulong*)node.Address);
        Assert.Equal(node.Id, *(int*)(node.Address + node.IdOffset));
        for (int i = 0; i < node.Slots.Length; i++)
        {
            Assert.Equal(node.References[i]?.Address ?? 0, *(ulong*)(node.Address + ((ulong)node.Slots[i] * 8)));
        }
    }

    private static ulong SizeInHeap(Node node)
    {
        ulong size = ObjectShape.SizeOf(node.Address);
        return size <= SizeClasses.Largest
            ? SizeClasses.CellSize(SizeClasses.Of(size))
            : (size + HeapChunk.BlockSize - 1) & ~(HeapChunk.BlockSize - 1);
    }

    private sealed class Shapes(TypeTable types)
    {
        private readonly ulong _three = types.Class(3, 2);
        private readonly ulong _none = types.Class(0, 3);
        private readonly ulong _runs = types.TwoRuns();
        private readonly ulong _array = types.ReferenceArray();
        private readonly ulong _structs = types.StructArray();

        public Node Make(HeapWorld world, Random random, int id)
        {
            int length = random.Next(50) == 0 ? random.Next(3000) + 1 : random.Next(20) + 1;
            Node node = random.Next(5) switch
            {
                0 => new(world.New(_three), id, _three, [1, 2, 3], 32),
                1 => new(world.New(_none), id, _none, [], 8),
                2 => new(world.New(_runs), id, _runs, [1, 3, 4], 16),
                3 => new(world.New(_array, length), id, _array, [.. Enumerable.Range(2, length)], 12),
                _ => new(world.New(_structs, length), id, _structs, [.. Enumerable.Range(0, length).SelectMany(i => new[] { 2 + (5 * i), 4 + (5 * i), 5 + (5 * i) })], 12),
            };
            Assert.NotEqual(0UL, node.Address);
            *(int*)(node.Address + node.IdOffset) = id;
            return node;
        }
    }
}
