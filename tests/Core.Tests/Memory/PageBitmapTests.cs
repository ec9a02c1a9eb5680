using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Cosmos.Core;
using Xunit;

namespace Core.Tests.Memory;

public sealed unsafe class PageBitmapTests : IDisposable
{
    private const ulong First = 0x40001;
    private const ulong Pages = 5000;

    private readonly ulong* _words = (ulong*)NativeMemory.Alloc((nuint)PageBitmap.WordsFor(Pages), sizeof(ulong));

    public void Dispose() => NativeMemory.Free(_words);

    [Fact]
    public void Nothing_is_free_at_first()
    {
        PageBitmap bitmap = new(_words, First, Pages);
        Assert.False(bitmap.TryAllocate(1, 1, out _));
        Assert.Equal(0UL, bitmap.FreePages);
    }

    [Fact]
    public void A_run_is_aligned_by_address_not_by_place_in_the_bitmap()
    {
        PageBitmap bitmap = AllFree();
        Assert.True(bitmap.TryAllocate(512, 512, out ulong page));
        Assert.Equal(0x40200UL, page);
        Assert.True(bitmap.TryAllocate(1, 1, out page));
        Assert.Equal(First, page);
    }

    [Fact]
    public void A_run_steps_over_used_pages()
    {
        PageBitmap bitmap = AllFree();
        bitmap.TryAllocate(10, 1, out ulong first);
        bitmap.TryAllocate(1, 1, out _);
        Assert.True(bitmap.TryFree(first, 10));
        Assert.True(bitmap.TryAllocate(11, 1, out ulong page));
        Assert.Equal(First + 11, page);
        Assert.True(bitmap.TryAllocate(10, 1, out page));
        Assert.Equal(First, page);
    }

    [Theory]
    [InlineData(First - 1, 1)]
    [InlineData(First + Pages, 1)]
    [InlineData(First + Pages - 1, 2)]
    [InlineData(First, ulong.MaxValue)]
    [InlineData(First + 4, 1)]
    public void Freeing_what_is_not_in_use_changes_nothing(ulong page, ulong pages)
    {
        PageBitmap bitmap = AllFree();
        bitmap.TryAllocate(4, 1, out _);
        Assert.False(bitmap.TryFree(page, pages));
        Assert.Equal(Pages - 4, bitmap.FreePages);
    }

    /// <summary>Every run that is given out was free, aligned and in range; a refusal means that no such run exists.</summary>
    [Fact]
    public void Random_use_agrees_with_a_plain_array()
    {
        Random random = new(3);
        PageBitmap bitmap = AllFree();
        bool[] used = new bool[Pages];
        List<(ulong Page, ulong Count)> held = new();
        for (int step = 0; step < 4000; step++)
        {
            if (held.Count > 0 && random.Next(5) < 2)
            {
                int index = random.Next(held.Count);
                (ulong page, ulong count) = held[index];
                held.RemoveAt(index);
                Assert.True(bitmap.TryFree(page, count));
                used.AsSpan((int)(page - First), (int)count).Clear();
                continue;
            }

            ulong pages = (ulong)random.Next(1, 150);
            ulong alignment = 1UL << random.Next(7);
            bool found = bitmap.TryAllocate(pages, alignment, out ulong at);
            Assert.Equal(FirstFit(used, pages, alignment), found ? at : 0);
            if (found)
            {
                used.AsSpan((int)(at - First), (int)pages).Fill(true);
                held.Add((at, pages));
            }
        }
    }

    private static ulong FirstFit(bool[] used, ulong pages, ulong alignment)
    {
        for (ulong page = First; page + pages <= First + Pages; page++)
        {
            if (page % alignment == 0 && !used.AsSpan((int)(page - First), (int)pages).Contains(true))
            {
                return page;
            }
        }

        return 0;
    }

    private PageBitmap AllFree()
    {
        PageBitmap bitmap = new(_words, First, Pages);
        Assert.True(bitmap.TryFree(First, Pages));
        return bitmap;
    }
}
