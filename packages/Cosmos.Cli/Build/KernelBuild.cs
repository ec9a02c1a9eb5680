using System.IO;

namespace Cosmos.Cli.Build;

/// <summary>Makes the kernel image with <c>dotnet build</c>; MSBuild itself skips what is up to date.</summary>
public static class KernelBuild
{
    /// <summary>Builds the kernel and everything it refers to.</summary>
    /// <exception cref="CliException">The build failed; its messages were printed to stderr.</exception>
    public static void Run(Repository repository)
    {
        if (!File.Exists(repository.KernelProject))
        {
            throw new CliException(ExitStatus.Failed, $"{repository.KernelProject} is missing: is the checkout complete?");
        }

        string[] options = repository.Debug ? ["-c", "Debug", "-p:Optimize=false"] : ["-c", "Release"];
        DotnetBuild.Run(repository, "the kernel", ["build", repository.KernelProject, .. options]);
        Require(repository);
    }

    /// <summary>Checks that there is an image to boot.</summary>
    /// <exception cref="CliException">There is none.</exception>
    public static void Require(Repository repository)
    {
        if (!File.Exists(repository.KernelImage))
        {
            throw new CliException(ExitStatus.Failed, $"{repository.KernelImage} is missing: make it with ./cosmos {(repository.Debug ? "run --debug" : "build")}");
        }
    }
}
