using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Architecture.Tests.Text;

/// <summary>What no file may say.</summary>
public sealed class TextTests
{
    // Written so that these patterns do not match themselves.
    private static readonly Regex s_unfinished = new(@"\b(TO[D]O|FIX[M]E|HAC[K]|XX[X])\b|throw new NotImplemented[E]xception");
    private static readonly Regex s_machinePath = new(@"(?<![\w.~$}*-])/(wor[k]|hom[e]|roo[t]|Use[r]s|tm[p])/");
    private static readonly Regex s_address = new(@"https?://([\w.-]+)");

    private static readonly string[] s_publicHosts =
        ["dot.net", "dotnet.microsoft.com", "microsoft.com", "developer.arm.com", "www.devicetree.org", "www.qemu.org", "github.com", "docs.kernel.org", "schemas.microsoft.com", "json-schema.org", "json.schemastore.org"];

    // Parts of the base library that other code is entitled to use.
    private static readonly string[] s_ownLibrary = ["packages/Cosmos.Core/CoreLib/Runtime/Internal/ThrowHelpers.cs"];

    private static readonly string[] s_textEndings =
        [".cs", ".c", ".S", ".md", ".csproj", ".props", ".targets", ".ld", ".sln", ".slnf", ".json", ".gdb", ".editorconfig", ".gitignore", ".sh", ".txt", ".conf", "cosmos", ".ci/run"];

    [Fact]
    public void NothingIsLeftUnfinished() =>
        Assert.Empty(Matches(s_unfinished, SourceTree.ProductSources.Except(s_ownLibrary)));

    [Fact]
    public void NoPathOfOneMachineOnly() => Assert.Empty(Matches(s_machinePath, TextFiles()));

    [Fact]
    public void NoHostThatOnlySomeCanReach()
    {
        IEnumerable<string> hosts = TextFiles().SelectMany(file => s_address.Matches(SourceTree.Read(file)))
            .Select(match => match.Groups[1].Value).Distinct();
        Assert.Empty(hosts.Except(s_publicHosts));
    }

    /// <summary>Every file is of a kind that is looked at here, or of one that has no text to look at.</summary>
    [Fact]
    public void NoFileEscapes() => Assert.Empty(SourceTree.Files.Except(TextFiles()));

    private static IEnumerable<string> TextFiles() =>
        SourceTree.Files.Where(file => s_textEndings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    private static List<string> Matches(Regex pattern, IEnumerable<string> files) =>
        [.. from file in files from Match match in pattern.Matches(SourceTree.Read(file)) select $"{file}: {match.Value}"];
}
