using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cosmos.Cli;
using Cosmos.Cli.Commands;
using Cosmos.Cli.Manifest;
using Xunit;

namespace Cli.Tests.Manifest;

/// <summary>
/// Each file in Broken says in the comments at its start what is told of it, one mistake in a line, and whether an editor with the
/// schema would take it.
/// </summary>
public sealed class BrokenManifestTests : IDisposable
{
    private const string Comment = "// ";
    private const string ValidBySchema = "valid by the schema";

    private readonly ManifestFolder _folder = new();

    public static TheoryData<string> Broken => [.. Directory.EnumerateFiles(ManifestFolder.Broken).Select(file => Path.GetFileName(file)).Order()];

    [Fact]
    public void ThereAreMoreThanTwenty() => Assert.InRange(Broken.Count, 20, 1000);

    [Theory]
    [MemberData(nameof(Broken))]
    public void EachMistakeIsToldInOneLine(string file)
    {
        string path = _folder.Copy(file);
        (object? archive, IReadOnlyList<string> errors) = VmManifest.Check(_folder.Repository, path, [], machineMemory: null);
        Assert.Null(archive);
        Assert.Equal(Said(file).Where(line => line != ValidBySchema), errors.Select(error => error.Replace($"{path}:", "", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void TheSchemaSeesWhatCanBeSeenWithoutFiles(string file)
    {
        string text = File.ReadAllText(Path.Combine(ManifestFolder.Broken, file));
        Assert.Equal(Said(file).Contains(ValidBySchema), Schema.Accepts(text));
    }

    /// <summary>There is no kernel project here, so a build that began would end otherwise.</summary>
    [Theory]
    [MemberData(nameof(Broken))]
    public void NoneIsBuilt(string file)
    {
        string path = _folder.Copy(file);
        CliException failure = Assert.Throws<CliException>(() => BuildCommand.Run(_folder.Repository, path));
        Assert.Equal(ExitStatus.WrongUsage, failure.Status);
        Assert.StartsWith($"{path}: ", failure.Message);
        Assert.EndsWith("nothing was built", failure.Message);
        Assert.False(Directory.Exists(_folder.Repository.Artifacts));
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Said(string file) => File.ReadLines(Path.Combine(ManifestFolder.Broken, file))
        .TakeWhile(line => line.StartsWith(Comment, StringComparison.Ordinal)).Select(line => line[Comment.Length..]);
}
