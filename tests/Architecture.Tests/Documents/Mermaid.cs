using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Architecture.Tests.Documents;

/// <summary>
/// One picture in Mermaid's language, of which the documents use three kinds and few forms. What is not one of these forms counts as a
/// mistake: nothing here draws the picture to see.
/// </summary>
internal sealed class Mermaid
{
    private const string Node = @"[A-Za-z]\w*(\.\w+)*(\[""[^""]+""\])?";
    private const string Nodes = $"{Node}( & {Node})*";

    private static readonly Dictionary<string, string[]> s_forms = new()
    {
        [@"^flowchart (TD|LR)$"] = [$@"^{Nodes}( --> {Nodes})*$"],
        [@"^sequenceDiagram$"] = [@"^participant \w+ as .+$", @"^\w+-?->>\w+: .+$"],
        [@"^stateDiagram-v2$"] = [@"^(\w+|\[\*\]) --> (\w+|\[\*\])(: .+)?$"],
    };

    private readonly string[] _lines;

    public Mermaid(string content) => _lines = [.. content.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Lines that are in no form, and participants that nobody has introduced.</summary>
    public IEnumerable<string> Mistakes
    {
        get
        {
            string[]? forms = s_forms.FirstOrDefault(kind => Regex.IsMatch(_lines[0], kind.Key)).Value;
            return forms is null
                ? [_lines[0]]
                : _lines.Skip(1).Where(line => !forms.Any(form => Regex.IsMatch(line, form))).Concat(Strangers());
        }
    }

    /// <summary>The names of a flowchart's boxes.</summary>
    public IEnumerable<string> Boxes => Chains.SelectMany(chain => chain.SelectMany(boxes => boxes)).Distinct();

    /// <summary>The arrows of a flowchart, from and to.</summary>
    public IEnumerable<(string From, string To)> Arrows => Chains.SelectMany(chain =>
        chain.Zip(chain.Skip(1)).SelectMany(pair => pair.First.SelectMany(from => pair.Second.Select(to => (from, to)))));

    private IEnumerable<string[][]> Chains => _lines.Skip(1).Select(line => Regex.Replace(line, @"\[""[^""]+""\]", "").Split(" --> ").Select(side => side.Split(" & ")).ToArray());

    private IEnumerable<string> Strangers()
    {
        string[] introduced = [.. _lines.Select(line => Regex.Match(line, @"^participant (\w+)").Groups[1].Value)];
        return _lines.Select(line => Regex.Match(line, @"^(\w+)-?->>(\w+):")).Where(match => match.Success)
            .SelectMany(match => new[] { match.Groups[1].Value, match.Groups[2].Value }).Except(introduced);
    }
}
