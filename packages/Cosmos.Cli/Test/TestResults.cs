using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Cosmos.Cli.Test;

/// <summary>What one test project's run came to.</summary>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that failed, or 1 when the project itself could not be built or run.</param>
/// <param name="Failures">What to tell a person about each failure.</param>
/// <param name="Reports">What tests that passed have to report: figures that they took.</param>
public sealed record TestResults(int Passed, int Failed, IReadOnlyList<string> Failures, IReadOnlyList<string> Reports)
{
    /// <summary>Reads a TRX report of <c>dotnet test</c>.</summary>
    public static TestResults FromTrx(XDocument trx)
    {
        XNamespace schema = trx.Root!.Name.Namespace;
        List<XElement> results = [.. trx.Descendants(schema + "UnitTestResult")];
        List<XElement> passed = [.. results.Where(result => Outcome(result) == "Passed")];
        List<XElement> failed = [.. results.Where(result => Outcome(result) is not ("Passed" or "NotExecuted"))];
        return new TestResults(passed.Count, failed.Count, [.. failed.Select(Describe)], [.. passed.Select(Report).OfType<string>().Order(StringComparer.Ordinal)]);
    }

    private static string? Outcome(XElement result) => (string?)result.Attribute("outcome");

    /// <summary>Null for a test that has said nothing.</summary>
    private static string? Report(XElement result) =>
        result.Descendants(result.Name.Namespace + "StdOut").FirstOrDefault()?.Value.Trim() is { Length: > 0 } said
            ? $"{(string?)result.Attribute("testName")}: {said}"
            : null;

    private static string Describe(XElement result)
    {
        XNamespace schema = result.Name.Namespace;
        string message = result.Descendants(schema + "Message").FirstOrDefault()?.Value ?? Outcome(result) ?? "no outcome";
        string trace = result.Descendants(schema + "StackTrace").FirstOrDefault()?.Value ?? "";
        IEnumerable<string> lines = $"{message}\n{trace}".Split('\n')
            .Where(line => line.Trim().Length > 0 && !line.Contains("at System.Reflection."))
            .Select(line => "    " + line.TrimEnd());
        return string.Join('\n', lines.Prepend($"FAILED {(string?)result.Attribute("testName")}"));
    }
}
