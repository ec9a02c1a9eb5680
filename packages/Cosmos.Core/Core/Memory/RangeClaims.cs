using System;
using System.Collections.Generic;

namespace Cosmos.Core;

/// <summary>Who has which part of the physical address space for itself.</summary>
public sealed class RangeClaims
{
    private readonly List<(string Owner, PhysicalRange Range)> _claims = [];

    /// <summary>Gives a range to an owner.</summary>
    /// <param name="range">Not empty.</param>
    /// <exception cref="InvalidOperationException">A part of it has an owner already, whom the message names.</exception>
    public void Add(string owner, PhysicalRange range)
    {
        foreach ((string other, PhysicalRange taken) in _claims)
        {
            if (range.Start < taken.End && taken.Start < range.End)
            {
                throw new InvalidOperationException($"{owner}: 0x{range.Start:x}-0x{range.End - 1:x} is {other}'s already, who has 0x{taken.Start:x}-0x{taken.End - 1:x}");
            }
        }

        _claims.Add((owner, range));
    }
}
