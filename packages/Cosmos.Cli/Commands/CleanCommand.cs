using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace Cosmos.Cli.Commands;

/// <summary><c>./cosmos clean</c>: removes everything that a build makes, the tool itself included.</summary>
public static class CleanCommand
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var command = new Command("clean", "Remove artifacts and every project's bin and obj.");
        command.SetAction(_ =>
        {
            Repository repository = Repository.Find();
            List<string> folders = [.. BuildOutput(repository)];
            Terminal.Say($"removing {folders.Count} folders");
            folders.ForEach(folder => Directory.Delete(folder, recursive: true));
            return ExitStatus.Success;
        });
        return command;
    }

    /// <summary>The folders that builds make. Only a bin or obj beside a project file counts, so no source folder of that name is lost.</summary>
    public static IEnumerable<string> BuildOutput(Repository repository)
    {
        IEnumerable<string> besideProjects = Directory.EnumerateFiles(repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(project => Path.GetDirectoryName(project)!)
            .Distinct()
            .SelectMany(folder => new[] { Path.Combine(folder, "bin"), Path.Combine(folder, "obj") });
        return besideProjects.Append(repository.Artifacts).Where(Directory.Exists);
    }
}
