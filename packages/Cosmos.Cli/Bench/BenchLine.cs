using System;
using System.Globalization;

namespace Cosmos.Cli.Bench;

/// <summary>One result that the bench guest prints: <c>bench: NAME INSTRUCTIONS</c>.</summary>
/// <param name="Name">The operation; it may hold blanks.</param>
/// <param name="Instructions">Instructions per operation.</param>
public sealed record BenchLine(string Name, ulong Instructions)
{
    private const string Prefix = "bench: ";

    /// <summary>Reads a console line.</summary>
    /// <returns>Null when the line is no result.</returns>
    public static BenchLine? Parse(string line)
    {
        int start = line.IndexOf(Prefix, StringComparison.Ordinal);
        int lastBlank = line.LastIndexOf(' ');
        if (start < 0 || lastBlank < start + Prefix.Length)
        {
            return null;
        }

        string name = line[(start + Prefix.Length)..lastBlank].Trim();
        return ulong.TryParse(line.AsSpan(lastBlank + 1), NumberStyles.None, CultureInfo.InvariantCulture, out ulong count) && name.Length > 0
            ? new BenchLine(name, count)
            : null;
    }
}
