using System.Globalization;
using System.Text.RegularExpressions;

namespace Cosmos.Cli.Run;

/// <summary>The kernel's last console line: <c>cosmos: stopped, status N (reason)</c>.</summary>
/// <param name="Status">The exit status that the kernel asks for.</param>
/// <param name="Reason">Why it stopped, for a person.</param>
public sealed partial record StopLine(int Status, string Reason)
{
    /// <summary>Finds the statement in a console line. A guest may have left its own text before it on the same line.</summary>
    /// <returns>Null when the line does not hold it.</returns>
    public static StopLine? Parse(string line)
    {
        Match match = Pattern().Match(line);
        return match.Success && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int status)
            ? new StopLine(status, match.Groups[2].Value)
            : null;
    }

    [GeneratedRegex(@"cosmos: stopped, status (\d{1,3}) \((.*)\)\s*$")]
    private static partial Regex Pattern();
}
