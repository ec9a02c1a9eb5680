using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Qemu.Tests.Harness;

/// <summary>A document as its reader follows it: blocks of "sh" are what one types, blocks of "text" are what one sees.</summary>
/// <param name="path">From the root of the checkout.</param>
public sealed class DocumentPage(string path)
{
    private static readonly Regex s_word = new(@"'[^']*'|""[^""]*""|\S+");

    // What differs from run to run: the time, how often a line came, addresses in the guest, and what is left of the memory.
    private static readonly Regex s_changing = new(@"^\[ *\d+\.\d+\] | \(after \d+ more of the last\)|(?<=entry=)0x[0-9a-f]+|\d+(?= MiB free)");

    private readonly string _text = File.ReadAllText(Path.Combine(Checkout.Root, path));

    /// <summary>What one types, in the page's order.</summary>
    public string Typed => string.Concat(Blocks("sh"));

    /// <summary>What the page says is to be seen, line by line; "..." stands for lines that are left out.</summary>
    public IEnumerable<string> Shown => Blocks("text").SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Where(line => line != "...");

    /// <summary>Pages that the entries of numbered lists lead to, from the root of the checkout.</summary>
    public IEnumerable<string> Steps => Regex.Matches(_text, @"^\d+\. \[[^\]]+\]\(([^)#]+)\)", RegexOptions.Multiline).Select(match => match.Groups[1].Value);

    /// <summary>Every command of ./cosmos, in blocks and inline, by its words; not those with a word in capitals, for which the reader has to put something.</summary>
    public IEnumerable<string[]> Commands => Regex.Matches(_text, @"(?:^|`)(\./cosmos [^`\n]+)", RegexOptions.Multiline)
        .Select(match => s_word.Matches(match.Groups[1].Value).Select(word => Unquoted(word.Value)).TakeWhile(word => word is not ("||" or "&&" or "|" or ">" or "<")).ToArray())
        .Where(words => !words.Any(word => Regex.IsMatch(word, "^[A-Z]+$")));

    /// <summary>Blocks of one language.</summary>
    public IEnumerable<string> Blocks(string language) => BlocksOf(_text, language);

    /// <summary>Blocks of one language in a part of a page.</summary>
    public static IEnumerable<string> BlocksOf(string markdown, string language) =>
        Regex.Matches(markdown, $@"^```{language}\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline).Select(match => match.Groups[1].Value);

    /// <summary>Runs what one types, in an empty folder from which the checkout looks like one's own.</summary>
    public GuestRun Follow(string commands, TimeSpan limit)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (string name in new[] { "cosmos", "iso", "docs" })
            {
                File.CreateSymbolicLink(Path.Combine(folder.FullName, name), Path.Combine(Checkout.Root, name));
            }

            using ConsoleSession session = ConsoleSession.OfProgram(limit, "env", "-C", folder.FullName, "bash", "-e", "-c", commands);
            return session.Finish();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Fails unless every line that the page shows has come, but for what changes from run to run.</summary>
    public void AssertShows(GuestRun run)
    {
        string[] shown = [.. Shown];
        Assert.NotEmpty(shown);
        HashSet<string> seen = [.. run.Lines.Concat(run.Messages.Split('\n')).Select(Fixed)];
        Assert.All(shown, line => Assert.True(seen.Contains(Fixed(line)), $"the run does not show '{line}'"));
    }

    private static string Unquoted(string word) => Regex.Replace(word, @"^(['""])(.*)\1$", "$2");

    private static string Fixed(string line) => s_changing.Replace(line, "");
}
