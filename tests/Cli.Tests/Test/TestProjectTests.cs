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
        string[] holding =
        [
            .. Directory.EnumerateDirectories(repository.Tests)
                .Where(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                    .Any(file => File.ReadAllText(file).Contains("using Xunit;")))
                .Select(Path.GetFileName).Order()!,
        ];
        Assert.Contains("Psci.Exploration", holding);
        Assert.Equal(holding, TestProject.FindAll(repository).Select(project => project.Name).Order());
    }
}
