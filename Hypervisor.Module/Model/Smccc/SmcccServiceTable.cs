using System;
using System.Collections.Generic;

namespace Hypervisor.Model.Smccc;

/// <summary>
/// The calls that modules answer, for all VMs. Which VM may make them is its policy's choice, as with our own. Filled at start; the exit
/// path only reads.
/// </summary>
public sealed class SmcccServiceTable
{
    private const uint PsciCount = 0x20;

    private readonly List<SmcccServiceRange> _added = [];
    private SmcccServiceRange[] _ranges = [];

    public IReadOnlyList<SmcccServiceRange> Ranges => _added;

    /// <summary>Gives a range of function ids to a service.</summary>
    /// <param name="first">Function id without the SVE hint.</param>
    /// <param name="last">Of the same owner and convention: bits 31:24 are those of <paramref name="first"/>.</param>
    /// <exception cref="ArgumentException">The ids cannot be had; the message says why, and which can.</exception>
    public void Add(uint first, uint last, ISmcccService service)
    {
        if (Check(first, last) is { Length: > 0 } wrong)
        {
            throw new ArgumentException($"{service.Name}: function ids 0x{first:x8}-0x{last:x8}: {wrong}");
        }

        _added.Add(new SmcccServiceRange(first, last, service));
        _ranges = _added.ToArray();
    }

    /// <summary>Who answers a call, or null.</summary>
    /// <param name="id">Function id without the SVE hint.</param>
    public ISmcccService? Find(uint id)
    {
        foreach (SmcccServiceRange range in _ranges)
        {
            if (range.Contains(id))
            {
                return range.Service;
            }
        }

        return null;
    }

    /// <summary>What is wrong with a range, or an empty string.</summary>
    private string Check(uint first, uint last)
    {
        SmcccFunctionId id = new(first);
        if (last < first || last >> 16 != first >> 16 || id.HasReservedBits || (first & SmcccFunctionId.SveHintBit) != 0)
        {
            return "a range begins and ends within the 0x10000 ids of one owner, with bits 23:16 clear, the lower id first";
        }

        if (id.Owner == SmcccOwner.Architecture)
        {
            return "the owner 0 is the architecture, which we answer; take ids of another, as 0xc6000100-0xc600010f of the vendor's hypervisor";
        }

        for (uint one = first; one <= last; one++)
        {
            if (IsOurs(new SmcccFunctionId(one)))
            {
                return $"0x{one:x8} is the hypervisor's own; leave it out";
            }
        }

        foreach (SmcccServiceRange range in _added)
        {
            if (first <= range.Last && last >= range.First)
            {
                return $"{range.Service.Name} has 0x{range.First:x8}-0x{range.Last:x8} already; take others";
            }
        }

        return "";
    }

    private static bool IsOurs(SmcccFunctionId id) =>
        (id.IsFast && id.Owner == SmcccOwner.StandardSecure && id.Number < PsciCount) || SmcccFunctionTable.Find(id.Value) != SmcccFunction.None;
}
