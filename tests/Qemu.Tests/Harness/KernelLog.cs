using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Qemu.Tests.Harness;

/// <summary>
/// What a Linux kernel has said since its start, as <c>dmesg -r</c> prints it, without what differs from boot to boot: times, numbers,
/// addresses and keys.
/// </summary>
public sealed partial class KernelLog
{
    private readonly HashSet<string> _sayings;

    private KernelLog(IEnumerable<string> sayings) => _sayings = [.. sayings];

    /// <summary>How many different things it has said.</summary>
    public int Count => _sayings.Count;

    /// <summary>Reads the lines of <c>dmesg -r</c>.</summary>
    public static KernelLog Of(IEnumerable<string> lines) => new(lines
        .Select(line => Head().Match(line))
        .Where(match => match.Success)
        .Select(match => Number().Replace(match.Groups[1].Value, "N").TrimEnd()));

    /// <summary>All that one or the other has said.</summary>
    public KernelLog And(KernelLog other) => new(_sayings.Union(other._sayings));

    /// <summary>What this one has said and the other has not.</summary>
    public IEnumerable<string> Beyond(KernelLog other) => _sayings.Except(other._sayings).Order(StringComparer.Ordinal);

    // Level and time, which printk puts before each line.
    [GeneratedRegex(@"^<\d+>\[ *\d+\.\d+\] (.*)$")]
    private static partial Regex Head();

    [GeneratedRegex("0x[0-9a-f]+|[0-9a-f]{8,}|[0-9]+")]
    private static partial Regex Number();
}
