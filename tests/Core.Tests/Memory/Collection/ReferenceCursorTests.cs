using System;
using System.Collections.Generic;
using Cosmos.Core;
using Xunit;

namespace Core.Tests.Memory;

public sealed unsafe class ReferenceCursorTests : IDisposable
{
    private readonly TypeTable _types = new();

    public void Dispose() => _types.Dispose();

    [Fact]
    public void ClassWithReferencesFirst() => Assert.Equal([1, 2, 3], WordsOf(_types.Class(3, 2)));

    [Fact]
    public void ClassWithoutReferences() => Assert.Empty(WordsOf(_types.Class(0, 5)));

    [Fact]
    public void ClassWithTwoRuns() => Assert.Equal([1, 3, 4], WordsOf(_types.TwoRuns()));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(17)]
    public void ArrayOfReferences(int length)
    {
        List<int> expected = [];
        for (int i = 0; i < length; i++)
        {
            expected.Add(2 + i);
        }

        Assert.Equal(expected, WordsOf(_types.ReferenceArray(), length));
    }

    [Fact]
    public void ArrayOfBytes() => Assert.Empty(WordsOf(_types.ByteArray(), 100));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    public void ArrayOfStructs(int length)
    {
        List<int> expected = [];
        for (int i = 0; i < length; i++)
        {
            int first = 2 + (5 * i);
            expected.AddRange([first, first + 2, first + 3]);
        }

        Assert.Equal(expected, WordsOf(_types.StructArray(), length));
    }

    [Fact]
    public void MemoryWithoutATypeHasNoReferences() => Assert.Empty(WordsOf(0));

    /// <summary>Which words behind the reference the cursor names.</summary>
    private static List<int> WordsOf(ulong type, int length = 0)
    {
        ulong* memory = stackalloc ulong[128];
        memory[1] = type;
        memory[2] = (ulong)length;
        ulong reference = (ulong)(memory + 1);
        ReferenceCursor cursor = default;
        cursor.Begin(reference);
        List<int> words = [];
        while (cursor.IsActive && cursor.TryNext(out ulong slot))
        {
            words.Add((int)(slot - reference) / 8);
        }

        Assert.False(cursor.IsActive);
        return words;
    }
}
