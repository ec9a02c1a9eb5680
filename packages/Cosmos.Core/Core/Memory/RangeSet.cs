using System.Collections.Generic;

namespace Cosmos.Core;

/// <summary>A set of physical addresses, kept as ascending ranges that neither overlap nor touch.</summary>
public sealed class RangeSet
{
    private readonly List<PhysicalRange> _ranges = new();

    public int Count => _ranges.Count;

    public PhysicalRange this[int index] => _ranges[index];

    public ulong TotalLength
    {
        get
        {
            ulong total = 0;
            for (int i = 0; i < _ranges.Count; i++)
            {
                total += _ranges[i].Length;
            }

            return total;
        }
    }

    /// <summary>Whether one of the ranges holds all of these bytes.</summary>
    public bool Contains(ulong address, ulong length)
    {
        for (int i = 0; i < _ranges.Count; i++)
        {
            if (_ranges[i].Contains(address, length))
            {
                return true;
            }
        }

        return false;
    }

    public void Add(PhysicalRange range)
    {
        if (range.IsEmpty)
        {
            return;
        }

        int first = 0;
        while (first < _ranges.Count && _ranges[first].End < range.Start)
        {
            first++;
        }

        ulong start = range.Start;
        ulong end = range.End;
        while (first < _ranges.Count && _ranges[first].Start <= end)
        {
            start = _ranges[first].Start < start ? _ranges[first].Start : start;
            end = _ranges[first].End > end ? _ranges[first].End : end;
            _ranges.RemoveAt(first);
        }

        _ranges.Insert(first, PhysicalRange.FromEnds(start, end));
    }

    public void AddAll(RangeSet other)
    {
        for (int i = 0; i < other.Count; i++)
        {
            Add(other[i]);
        }
    }

    public void Remove(PhysicalRange range)
    {
        if (range.IsEmpty)
        {
            return;
        }

        for (int i = _ranges.Count - 1; i >= 0; i--)
        {
            PhysicalRange old = _ranges[i];
            if (old.End <= range.Start || old.Start >= range.End)
            {
                continue;
            }

            _ranges.RemoveAt(i);
            PhysicalRange above = PhysicalRange.FromEnds(range.End, old.End);
            PhysicalRange below = PhysicalRange.FromEnds(old.Start, range.Start);
            if (!above.IsEmpty)
            {
                _ranges.Insert(i, above);
            }

            if (!below.IsEmpty)
            {
                _ranges.Insert(i, below);
            }
        }
    }
}
