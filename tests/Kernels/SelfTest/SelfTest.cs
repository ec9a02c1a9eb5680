using System;
using System.Collections.Generic;

namespace TestKernels;

/// <summary>
/// Named checks. How many there are is said before the first one runs, so that a run that stops half-way cannot look
/// like a good one.
/// </summary>
public sealed class SelfTest
{
    private readonly List<(string Name, string Expected, Func<string?> Actual)> _checks = [];

    public int Count => _checks.Count;

    /// <summary>Declares a check that holds when the function returns the expected text.</summary>
    public void Add(string name, string expected, Func<string?> actual) => _checks.Add((name, expected, actual));

    /// <summary>Declares a check that holds when the function returns the expected number.</summary>
    public void Add(string name, int expected, Func<int> actual) =>
        Add(name, expected.ToString(), () => actual().ToString());

    /// <summary>Declares a check that holds when the function returns true.</summary>
    public void Add(string name, Func<bool> holds) => Add(name, "true", () => holds() ? "true" : "false");

    /// <summary>Runs all checks in the order of their declaration.</summary>
    /// <param name="print">Takes the lines of the report: the count, each failure, the summary.</param>
    /// <returns>How many failed.</returns>
    public int Run(Action<string> print)
    {
        print($"self-test: {Count} checks declared");
        int failed = 0;
        foreach ((string name, string expected, Func<string?> actual) in _checks)
        {
            string? result = actual();
            if (result != expected)
            {
                failed++;
                print($"self-test: FAILED {name}: expected '{expected}', got '{result}'");
            }
        }

        print(failed == 0 ? $"self-test: all {Count} checks passed" : $"self-test: {failed} of {Count} checks failed");
        return failed;
    }
}
