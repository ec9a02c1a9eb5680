namespace Cosmos.Core;

/// <summary>
/// Which pages of one span of memory are in use: one bit each, 1 for used. First fit from the lowest free page. Takes no
/// lock and no heap.
/// </summary>
public sealed unsafe class PageBitmap
{
    private const ulong BitsPerWord = 64;

    private readonly ulong* _words;
    private readonly ulong _first;
    private readonly ulong _end;
    private ulong _lowestFree;

    /// <summary>Begins with every page used.</summary>
    /// <param name="words">Room for <see cref="WordsFor"/> of <paramref name="pages"/>.</param>
    /// <param name="firstPage">Page number (address / 4096) of bit 0.</param>
    /// <param name="pages">How many pages the bitmap covers.</param>
    public PageBitmap(ulong* words, ulong firstPage, ulong pages)
    {
        _words = words;
        _first = firstPage;
        _end = firstPage + pages;
        _lowestFree = _end;
        for (ulong i = 0; i < WordsFor(pages); i++)
        {
            words[i] = ulong.MaxValue;
        }
    }

    /// <summary>How many covered pages are free, whether or not they are contiguous.</summary>
    public ulong FreePages { get; private set; }

    /// <summary>64-bit words that a bitmap of so many pages needs.</summary>
    public static ulong WordsFor(ulong pages) => (pages + BitsPerWord - 1) / BitsPerWord;

    /// <summary>Takes contiguous pages.</summary>
    /// <param name="pages">How many, at least 1.</param>
    /// <param name="alignment">In pages, a power of two: the first page number is a multiple of it.</param>
    /// <param name="page">The first page number.</param>
    /// <returns>False when no such run is free.</returns>
    public bool TryAllocate(ulong pages, ulong alignment, out ulong page)
    {
        _lowestFree = NextFree(_lowestFree, _end);
        ulong candidate = AlignUp(_lowestFree, alignment);
        while (candidate < _end && pages <= _end - candidate)
        {
            ulong used = FirstUsed(candidate, candidate + pages);
            if (used == candidate + pages)
            {
                SetAll(candidate, pages, used: true);
                FreePages -= pages;
                page = candidate;
                return true;
            }

            candidate = AlignUp(NextFree(used, _end), alignment);
        }

        page = 0;
        return false;
    }

    /// <summary>Gives pages back.</summary>
    /// <returns>False, with nothing changed, when one of them is not covered or is free already.</returns>
    public bool TryFree(ulong page, ulong pages)
    {
        if (page < _first || page > _end || pages > _end - page)
        {
            return false;
        }

        if (NextFree(page, page + pages) != page + pages)
        {
            return false;
        }

        SetAll(page, pages, used: false);
        FreePages += pages;
        _lowestFree = page < _lowestFree ? page : _lowestFree;
        return true;
    }

    private static ulong AlignUp(ulong page, ulong alignment) => (page + alignment - 1) & ~(alignment - 1);

    /// <summary>The first used page of [from, to), or <paramref name="to"/>.</summary>
    private ulong FirstUsed(ulong from, ulong to)
    {
        while (from < to && !IsUsed(from))
        {
            from += SkipOf(from, emptyWord: 0);
        }

        return from < to ? from : to;
    }

    /// <summary>The first free page of [from, to), or <paramref name="to"/>.</summary>
    private ulong NextFree(ulong from, ulong to)
    {
        while (from < to && IsUsed(from))
        {
            from += SkipOf(from, emptyWord: ulong.MaxValue);
        }

        return from < to ? from : to;
    }

    /// <summary>A whole word at a time where all its bits are alike, else one page.</summary>
    private ulong SkipOf(ulong page, ulong emptyWord)
    {
        ulong bit = page - _first;
        return bit % BitsPerWord == 0 && _words[bit / BitsPerWord] == emptyWord ? BitsPerWord : 1;
    }

    private bool IsUsed(ulong page)
    {
        ulong bit = page - _first;
        return ((_words[bit / BitsPerWord] >> (int)(bit % BitsPerWord)) & 1) != 0;
    }

    private void SetAll(ulong page, ulong pages, bool used)
    {
        ulong end = page - _first + pages;
        for (ulong bit = page - _first; bit < end;)
        {
            // All pages of this word at once.
            ulong inWord = bit % BitsPerWord;
            ulong count = end - bit < BitsPerWord - inWord ? end - bit : BitsPerWord - inWord;
            ulong mask = (ulong.MaxValue >> (int)(BitsPerWord - count)) << (int)inWord;
            ulong* word = &_words[bit / BitsPerWord];
            *word = used ? *word | mask : *word & ~mask;
            bit += count;
        }
    }
}
