using System.Collections.Generic;
using System.Linq;
using Architecture.Tests.Layers;
using Xunit;

namespace Architecture.Tests.Documents;

/// <summary>The documents' pictures can be drawn, and those of the architecture show what the rules say.</summary>
public sealed class PictureTests
{
    private const string Architecture = "docs/architecture.md";

    public static TheoryData<string> Documents => [.. SourceTree.Documents];

    [Theory]
    [MemberData(nameof(Documents))]
    public void PicturesAreWellFormed(string document) => Assert.Empty(PicturesOf(document).SelectMany(picture => picture.Mistakes));

    /// <summary>The check's own way to fail.</summary>
    [Theory]
    [InlineData("flow TD\n a --> b")]
    [InlineData("flowchart TD\n a -> b")]
    [InlineData("flowchart TD\n a[\"open] --> b")]
    [InlineData("sequenceDiagram\n participant a as A\n a->>b: to a stranger")]
    public void AMistakeIsSeen(string picture) => Assert.NotEmpty(new Mermaid(picture).Mistakes);

    [Fact]
    public void TheLayersAreTheProjects()
    {
        Mermaid picture = Assert.Single(PicturesOf(Architecture), picture => picture.Boxes.Contains("Kernel"));
        Assert.Equal(ProjectLayerTests.Places.Order(), picture.Boxes.Order());
        Assert.Equal(Written(ProjectLayerTests.Uses), Written(picture.Arrows));
    }

    [Fact]
    public void TheFoldersAreTheModels()
    {
        Mermaid picture = Assert.Single(PicturesOf(Architecture), picture => picture.Boxes.Contains("Exits"));
        Assert.Equal(ModelFolderTests.MayUse.Keys.Order(), picture.Boxes.Order());
        Assert.Equal(Written(ModelFolderTests.MayUse.SelectMany(folder => folder.Value.Select(used => (folder.Key, used)))), Written(picture.Arrows));
    }

    private static IEnumerable<Mermaid> PicturesOf(string document) =>
        new Markdown(document).Blocks.Where(block => block.Language == "mermaid").Select(block => new Mermaid(block.Content));

    private static IEnumerable<string> Written(IEnumerable<(string From, string To)> arrows) => arrows.Select(arrow => $"{arrow.From} --> {arrow.To}").Order();
}
