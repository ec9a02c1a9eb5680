using System;
using System.Diagnostics;
using System.IO;
using Xunit;

namespace Architecture.Tests.Layers;

/// <summary>The rule itself: a reference that a layer does not allow breaks the build.</summary>
public sealed class LayerRuleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("layers").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AnUpwardReferenceIsABuildError()
    {
        (int status, string output) = Check("Lower");
        Assert.NotEqual(0, status);
        Assert.Contains("error COSMOS013: Middle references Upper, but its layer allows only: Lower", output);
    }

    [Fact]
    public void AnAllowedReferenceIsNone() => Assert.Equal(0, Check("Lower;Upper").Status);

    [Fact]
    public void AProjectWithoutALayerMayReferenceAll() => Assert.Equal(0, Check("").Status);

    /// <summary>Runs the rule alone, on a project that needs nothing restored and nothing compiled.</summary>
    private (int Status, string Output) Check(string allowed)
    {
        string project = Path.Combine(_folder, "Middle.proj");
        File.WriteAllText(project, $"""
            <Project>
              <PropertyGroup><CosmosLayerAllowed>{allowed}</CosmosLayerAllowed></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Upper/Upper.csproj;../Lower/Lower.csproj" /></ItemGroup>
              <Import Project="{SourceTree.Full("packages/Cosmos.Build/build/Cosmos.Layers.targets")}" />
              <Target Name="ResolveProjectReferences" />
            </Project>
            """);
        ProcessStartInfo start = new("dotnet", ["msbuild", project, "-t:ResolveProjectReferences", "-nodeReuse:false", "-nologo", "-tl:off"])
        {
            RedirectStandardOutput = true,
        };
        using Process build = Process.Start(start)!;
        string output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return (build.ExitCode, output);
    }
}
