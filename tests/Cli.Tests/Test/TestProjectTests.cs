using System.IO;
using System.Linq;
using Cosmos.Cli;
using Cosmos.Cli.Test;
using Xunit;

namespace Cli.Tests.Test;

public sealed class TestProjectTests
{
    /// <summary>A project whose tests nobody runs looks like one whose tests pass: every folder that holds tests is found.</summary>
    [Fact]
    public void EveryFolderWithTestsIsRun()
    {
        Repository repository = Repository.Find();
        string[] holding = FoldersWith(repository, "using Xunit;");
        Assert.Contains("Psci.Exploration", holding);
        Assert.Equal(holding, TestProject.FindAll(repository).Select(project => project.Name).Order());
    }

    /// <summary>The same of the long tests.</summary>
    [Fact]
    public void EveryFolderWithLongTestsIsSoaked()
    {
        Repository repository = Repository.Find();
        string trait = $"[Trait({string.Join(", ", TestProject.Soak.Split('=').Select(word => $"\"{word}\""))})]";
        Assert.Equal(FoldersWith(repository, trait), TestProject.FindAll(repository).Where(project => project.HasSoak).Select(project => project.Name));
    }

    private static string[] FoldersWith(Repository repository, string text) =>
    [
        .. Directory.EnumerateDirectories(repository.Tests)
            .Where(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Any(file => File.ReadAllText(file).Contains(text)))
            .Select(Path.GetFileName).Order()!,
    ];
}
