using System;
using System.Collections.Generic;

namespace CoreLib.SelfCheck;

/// <summary>Counts what holds and notes what does not.</summary>
public sealed class Check
{
    private readonly List<string> _failures = [];
    private string _area = "";

    public int Passed { get; private set; }

    /// <summary>One line for each result that differs: area, expected, actual.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>Runs all areas.</summary>
    public static Check RunAll()
    {
        Check check = new();
        check.Run("strings", StringChecks.Run);
        check.Run("numbers", NumberChecks.Run);
        check.Run("text", TextChecks.Run);
        check.Run("spans", SpanChecks.Run);
        check.Run("collections", CollectionChecks.Run);
        check.Run("queries", QueryChecks.Run);
        check.Run("language", LanguageChecks.Run);
        check.Run("types", TypeChecks.Run);
        return check;
    }

    public void Is(string? expected, string? actual)
    {
        if (expected == actual)
        {
            Passed++;
        }
        else
        {
            _failures.Add($"{_area}: expected '{expected}', got '{actual}'");
        }
    }

    public void Is(int expected, int actual) => Is(expected.ToString(), actual.ToString());

    public void Is(bool holds) => Is("True", holds.ToString());

    private void Run(string area, Action<Check> checks)
    {
        _area = area;
        checks(this);
    }
}
