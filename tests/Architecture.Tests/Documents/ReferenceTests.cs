using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Cosmos.Cli.Commands;
using Xunit;

namespace Architecture.Tests.Documents;

/// <summary>What the documents name exists: files, links, types and their members, verbs and options of ./cosmos.</summary>
public sealed class ReferenceTests
{
    private static readonly Regex s_path = new(@"^[\w.-]+(/[\w.-]+)*/?$");
    private static readonly Regex s_sourceEnding = new(@"\.(cs|S|md|ld|csproj|props|targets|sln)$");
    private static readonly Regex s_identifier = new(@"^[A-Z]\w*[a-z]\w*(\.[A-Z]\w*)*$");
    private static readonly Regex s_option = new(@"(?<![\w-])--[a-z][a-z0-9-]*");

    private static readonly HashSet<string> s_words = [.. SourceTree.Sources.Concat(SourceTree.Projects)
        .Concat(SourceTree.Files.Where(file => file.EndsWith(".targets", StringComparison.Ordinal)))
        .SelectMany(file => Regex.Matches(SourceTree.Read(file), @"\w+")).Select(match => match.Value)];

    public static TheoryData<string> Documents => [.. SourceTree.Documents];

    [Theory]
    [MemberData(nameof(Documents))]
    public void FilesExist(string document) =>
        Assert.Empty(new Markdown(document).Spans.Where(span => IsPath(span) && !Exists(span)).Distinct());

    [Theory]
    [MemberData(nameof(Documents))]
    public void LinksLeadSomewhere(string document)
    {
        string folder = Path.GetDirectoryName(document)!;
        IEnumerable<string> broken = new Markdown(document).Links
            .Where(link => !link.StartsWith("https://", StringComparison.Ordinal))
            .Where(link => !Leads(link.StartsWith('#') ? document : Path.Combine(folder, link.Split('#')[0]), link.Split('#')));
        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void NamesOfCodeOccurInCode(string document)
    {
        IEnumerable<string> unknown = new Markdown(document).Spans
            .Where(span => s_identifier.IsMatch(span) && !s_sourceEnding.IsMatch(span) && !span.EndsWith(".dll", StringComparison.Ordinal))
            .Where(span => !span.Split('.').All(s_words.Contains));
        Assert.Empty(unknown);
    }

    /// <summary>By the tool's own parser: each verb, option and number of words.</summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public void CommandsAreTheToolsOwn(string document)
    {
        RootCommand root = CommandTree.Create();
        IEnumerable<string> refused = new Markdown(document).Commands.Where(words => words.Length > 0)
            .SelectMany(words => root.Parse(words).Errors.Select(error => $"{string.Join(' ', words)}: {error.Message}"));
        Assert.Empty(refused);
    }

    /// <summary>The check's own way to fail.</summary>
    [Theory]
    [InlineData("fly")]
    [InlineData("run --fly")]
    [InlineData("run linux fly")]
    [InlineData("run --vcpus")]
    public void ACommandThatTheToolLacksIsSeen(string command) => Assert.NotEmpty(CommandTree.Create().Parse(command.Split(' ')).Errors);

    /// <summary>An option named alone belongs to some verb.</summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public void OptionsExist(string document)
    {
        HashSet<string> known = [.. CommandTree.Create().Subcommands.SelectMany(verb => OptionsOf(verb))];
        IEnumerable<string> named = new Markdown(document).Spans
            .Where(span => span.StartsWith("--", StringComparison.Ordinal))
            .SelectMany(span => s_option.Matches(span)).Select(match => match.Value);
        Assert.Empty(named.Except(known));
    }

    [Fact]
    public void EveryDocumentCanBeFoundFromTheFirst()
    {
        HashSet<string> linked = [.. new Markdown("README.md").Links];
        Assert.Empty(SourceTree.Documents.Except(linked).Except(["README.md"]));
    }

    private static bool IsPath(string span) =>
        !span.StartsWith("./", StringComparison.Ordinal) && s_path.IsMatch(span) && (span.Contains('/') || s_sourceEnding.IsMatch(span)) && !span.StartsWith("artifacts/", StringComparison.Ordinal);

    private static bool Leads(string path, string[] parts)
    {
        string target = Path.GetRelativePath(SourceTree.Root, SourceTree.Full(path)).Replace('\\', '/');
        return SourceTree.Files.Contains(target) && (parts.Length == 1 || new Markdown(target).Anchors.Count(anchor => anchor == parts[1]) == 1);
    }

    /// <summary>A path from the root, or the tail of one.</summary>
    private static bool Exists(string path)
    {
        string tail = "/" + path.TrimEnd('/');
        return SourceTree.Files.Any(file => path.EndsWith('/') ? ("/" + file).Contains(tail + "/") : ("/" + file).EndsWith(tail) || file.StartsWith(path + "/"));
    }

    private static IEnumerable<string> OptionsOf(Command verb) => verb.Options.Select(option => option.Name).Concat(verb.Subcommands.SelectMany(OptionsOf));
}
