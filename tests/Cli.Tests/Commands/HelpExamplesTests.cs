using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Cosmos.Cli.Commands;
using Xunit;

namespace Cli.Tests.Commands;

/// <summary>What the help shows to copy is what the tool takes.</summary>
public sealed class HelpExamplesTests
{
    // What the shell makes of a line: words, quoted as a whole or in part; redirections are its own.
    private static readonly Regex s_word = new(@"(?:""[^""]*""|'[^']*'|[^\s""'])+");

    [Theory]
    [InlineData]
    [InlineData("run")]
    [InlineData("run", "linux")]
    [InlineData("test")]
    public void AreCommands(params string[] verb)
    {
        RootCommand root = CommandTree.Create();
        using StringWriter help = new();
        Assert.Equal(0, root.Parse([.. verb, "--help"]).Invoke(new InvocationConfiguration { Output = help }));
        string[] examples = [.. help.ToString().Split('\n').SkipWhile(line => !line.StartsWith("Examples:", StringComparison.Ordinal))
            .Select(line => line.Trim()).Where(line => line.StartsWith("./cosmos ", StringComparison.Ordinal))];
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Empty(root.Parse(WordsOf(example)).Errors));
    }

    /// <summary>Two blanks lead to what the example does.</summary>
    private static string[] WordsOf(string example) =>
        [.. s_word.Matches(example.Split("  ")[0]).Select(word => word.Value.Trim('\'', '"')).Skip(1).TakeWhile(word => word is not (">" or "<"))];
}
