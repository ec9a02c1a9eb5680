namespace Cosmos.Cli.Build;

/// <summary>Runs MSBuild, which itself skips what is up to date.</summary>
public static class DotnetBuild
{
    /// <summary>Builds or packs.</summary>
    /// <param name="repository">The checkout.</param>
    /// <param name="what">What is made, for people.</param>
    /// <param name="arguments">A verb of <c>dotnet</c>, what to build, and options.</param>
    /// <exception cref="CliException">It failed; its messages were printed to stderr.</exception>
    public static void Run(Repository repository, string what, string[] arguments)
    {
        ProcessOutput build = Terminal.WithProgress($"building {what}", _ => ProcessOutput.Capture(
            "dotnet",
            [.. arguments, "-nodeReuse:false", "--tl:off", "-v", "quiet", "-nologo", "-clp:NoSummary"],
            repository.Root,
            _ => { }));
        if (build.Status != 0)
        {
            build.Lines.ForEach(System.Console.Error.WriteLine);
            throw new CliException(ExitStatus.Failed, $"the build of {what} failed");
        }
    }
}
