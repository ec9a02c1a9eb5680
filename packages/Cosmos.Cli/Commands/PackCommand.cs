using System.CommandLine;
using Cosmos.Cli.Build;

namespace Cosmos.Cli.Commands;

/// <summary><c>./cosmos pack</c>: makes the packages that kernels outside this checkout are built from.</summary>
public static class PackCommand
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var command = new Command("pack", "Make the NuGet packages and the templates of dotnet new, in artifacts/packages.");
        command.SetAction(_ =>
        {
            Repository repository = Repository.Find();
            DotnetBuild.Run(repository, "the packages", ["pack", repository.PackagesFilter, "-c", "Release"]);
            Terminal.Say($"made {repository.Packages}");
            return ExitStatus.Success;
        });
        return command;
    }
}
