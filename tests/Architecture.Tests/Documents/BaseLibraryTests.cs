using System.IO;
using Xunit;

namespace Architecture.Tests.Documents;

/// <summary>What the document says there is of the base library is what there is.</summary>
public sealed class BaseLibraryTests
{
    private const string Document = "docs/base-library.md";

    [Fact]
    public void DocumentListsTheBaseLibrary()
    {
        string written = SourceTree.Read(Document);
        int lists = written.IndexOf("\n## System\n", System.StringComparison.Ordinal) + 1;
        string expected = written[..lists] + BaseLibrary.ToMarkdown();
        if (written != expected)
        {
            string folder = Directory.CreateDirectory(SourceTree.Full("artifacts")).FullName;
            File.WriteAllText(Path.Combine(folder, "base-library.md"), expected);
        }

        Assert.True(written == expected, $"the base library has changed: copy artifacts/base-library.md over {Document}");
    }

    /// <summary>The document's own way to fail: a list that knows nothing would agree with anything.</summary>
    [Fact]
    public void ListsHaveTheirMembers()
    {
        string lists = BaseLibrary.ToMarkdown();
        Assert.Contains("- **List\\<T>**: ", lists);
        Assert.Contains("StackTrace", lists);
        Assert.DoesNotContain("StackFrames", lists);
    }
}
