extern alias own;

using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CoreLib.Tests;

/// <summary>Lists, dictionaries, queues and stacks against the host's, operation by operation.</summary>
public sealed class CollectionTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(1000)]
    public void ADictionaryFollowsTheHosts(int keys)
    {
        Random random = new(keys);
        Dictionary<int, int> expected = [];
        own::System.Collections.Generic.Dictionary<int, int> actual = new();
        for (int i = 0; i < 20_000; i++)
        {
            int key = random.Next(keys) * 1024;
            switch (random.Next(5))
            {
                case 0:
                case 1:
                    expected[key] = i;
                    actual[key] = i;
                    break;
                case 2:
                    Assert.Equal(expected.Remove(key, out int left), actual.Remove(key, out int right));
                    Assert.Equal(left, right);
                    break;
                case 3:
                    Assert.Equal(expected.TryAdd(key, i), actual.TryAdd(key, i));
                    break;
                default:
                    Assert.Equal(expected.TryGetValue(key, out left), actual.TryGetValue(key, out right));
                    Assert.Equal(left, right);
                    break;
            }

            Assert.Equal(expected.Count, actual.Count);
        }

        Assert.Equal(expected.OrderBy(pair => pair.Key), actual.OrderBy(pair => pair.Key));
        Assert.Equal(expected.Keys.Order(), actual.Keys.Order());
        Assert.Equal(expected.Values.Order(), actual.Values.Order());
        actual.Clear();
        Assert.Empty(actual);
        Assert.False(actual.ContainsKey(0));
    }

    [Fact]
    public void AFullDictionaryReusesPlacesWithoutGrowing()
    {
        own::System.Collections.Generic.Dictionary<string, int> dictionary = new(16);
        int capacity = dictionary.Capacity;
        for (int i = 0; i < 1000; i++)
        {
            dictionary.Add("key" + i, i);
            Assert.True(dictionary.Remove("key" + i));
        }

        Assert.Equal(capacity, dictionary.Capacity);
    }

    [Fact]
    public void AChangeEndsAWalk()
    {
        own::System.Collections.Generic.Dictionary<int, int> dictionary = new() { { 1, 1 }, { 2, 2 } };
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (KeyValuePair<int, int> pair in dictionary)
            {
                dictionary.Remove(pair.Key);
            }
        });
        own::System.Collections.Generic.List<int> list = new() { 1, 2 };
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (int item in list)
            {
                list.Add(item);
            }
        });
    }

    [Fact]
    public void AListFollowsTheHosts()
    {
        Random random = new(8);
        List<int> expected = [];
        own::System.Collections.Generic.List<int> actual = new();
        for (int i = 0; i < 20_000; i++)
        {
            int index = random.Next(expected.Count + 1);
            int count = random.Next(expected.Count - index + 1) / 2;
            switch (random.Next(8))
            {
                case 0:
                    expected.InsertRange(index, Enumerable.Range(0, 3));
                    actual.InsertRange(index, Enumerable.Range(0, 3));
                    break;
                case 1:
                    expected.RemoveRange(index, count);
                    actual.RemoveRange(index, count);
                    break;
                case 2:
                    Assert.Equal(expected.RemoveAll(item => item % 7 == 3), actual.RemoveAll(item => item % 7 == 3));
                    break;
                case 3:
                    Assert.Equal(expected.Remove(i % 50), actual.Remove(i % 50));
                    break;
                case 4:
                    Assert.Equal(expected.LastIndexOf(i % 50), actual.LastIndexOf(i % 50));
                    Assert.Equal(expected.FindIndex(item => item > 25), actual.FindIndex(item => item > 25));
                    break;
                case 5:
                    expected.Insert(index, i % 50);
                    actual.Insert(index, i % 50);
                    break;
                default:
                    expected.Add(i % 50);
                    actual.Add(i % 50);
                    break;
            }

            Assert.Equal(expected.Count, actual.Count);
        }

        Assert.Equal(expected, actual);
        expected.Sort();
        actual.Sort();
        Assert.Equal(expected, actual);
        Assert.Equal(expected.BinarySearch(-1), actual.BinarySearch(-1));
        Assert.Equal(expected.GetRange(1, 2), actual.GetRange(1, 2));
        actual.AddRange(actual);
        Assert.Equal(expected.Concat(expected), actual);
    }

    [Fact]
    public void QueuesAndStacksFollowTheHosts()
    {
        Random random = new(9);
        Queue<int> queue = new();
        own::System.Collections.Generic.Queue<int> ownQueue = new();
        Stack<int> stack = new();
        own::System.Collections.Generic.Stack<int> ownStack = new();
        for (int i = 0; i < 5000; i++)
        {
            if (random.Next(5) < 3)
            {
                queue.Enqueue(i);
                ownQueue.Enqueue(i);
                stack.Push(i);
                ownStack.Push(i);
            }
            else
            {
                Assert.Equal(queue.TryDequeue(out int left), ownQueue.TryDequeue(out int right));
                Assert.Equal(left, right);
                Assert.Equal(stack.TryPop(out left), ownStack.TryPop(out right));
                Assert.Equal(left, right);
            }
        }

        Assert.Equal(queue, ownQueue);
        Assert.Equal(queue.ToArray(), ownQueue.ToArray());
        Assert.Equal(stack, ownStack);
        Assert.Equal(stack.ToArray(), ownStack.ToArray());
    }

    [Fact]
    public void SortingOrdersAnySpan()
    {
        Random random = new(10);
        for (int length = 0; length < 300; length++)
        {
            int[] items = random.GetItems(Enumerable.Range(0, 100).ToArray(), length);
            int[] expected = items.Order().ToArray();
            own::System.Collections.Generic.ArraySortHelper<int>.Sort(items, (IComparer<int>?)null);
            Assert.Equal(expected, items);
        }
    }
}
