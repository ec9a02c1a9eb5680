using System;
using System.Diagnostics;

namespace Cosmos.Cli.Test;

/// <summary>Counts tests in the live output of <c>dotnet test</c>, so that a long run is not silent.</summary>
/// <param name="name">What is being tested.</param>
/// <param name="interval">The least time between two reports.</param>
/// <param name="report">Gets a line for a person.</param>
public sealed class TestProgress(string name, TimeSpan interval, Action<string> report)
{
    private readonly Stopwatch _total = Stopwatch.StartNew();
    private readonly Stopwatch _sinceReport = Stopwatch.StartNew();
    private int _passed;
    private int _failed;

    /// <summary>Takes one line of the output.</summary>
    public void OnLine(string line)
    {
        bool passed = line.StartsWith("  Passed ", StringComparison.Ordinal);
        bool failed = line.StartsWith("  Failed ", StringComparison.Ordinal);
        _passed += passed ? 1 : 0;
        _failed += failed ? 1 : 0;
        if ((passed || failed) && (failed || _sinceReport.Elapsed >= interval))
        {
            _sinceReport.Restart();
            report($"{name}: {_passed} passed, {_failed} failed so far ({_total.Elapsed.TotalSeconds:0} s)");
        }
    }
}
