using System;
using System.IO;
using Qemu.Tests.Harness;

namespace Kernel.Tests;

/// <summary>A kernel project of a few lines that lives as long as a test, to see what building it says.</summary>
internal sealed class ScratchKernel : IDisposable
{
    private const string Project = """
        <Project>
          <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
          <Import Project="$(RepositoryRoot)tests/Kernels/TestKernel.props" />
          <PropertyGroup>
            <CosmosImage>$(MSBuildProjectDirectory)/Scratch.img</CosmosImage>
          </PropertyGroup>
          <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
          <Import Project="$(RepositoryRoot)packages/Cosmos.Build/build/Cosmos.Build.targets" />
        </Project>
        """;

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);
    private readonly string _folder = Path.Combine(Checkout.Root, "artifacts", "tests", Path.GetRandomFileName());

    public ScratchKernel()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(PathOf("Scratch.csproj"), Project);
    }

    public string Image => PathOf("Scratch.img");

    /// <summary>What ilc makes.</summary>
    public string ManagedObject => PathOf("obj/Release/net10.0/cosmos/managed.o");

    /// <summary>Writes the one source file.</summary>
    /// <param name="run">Statements of the kernel's Run.</param>
    /// <param name="members">Further members of the class.</param>
    public void Write(string run, string members = "") => File.WriteAllText(PathOf("Scratch.cs"), $$"""
        namespace Scratch;

        public sealed class ScratchKernel : Cosmos.System.Kernel
        {
            protected override void Run()
            {
                {{run}}
            }
            {{members}}
        }
        """);

    /// <summary>Adds a source file beside it.</summary>
    public void Add(string name, string source) => File.WriteAllText(PathOf(name), source);

    /// <summary>Builds as a person would.</summary>
    public GuestRun Build()
    {
        using ConsoleSession build = ConsoleSession.OfProgram(
            s_limit, "dotnet", "build", "-nodeReuse:false", "-c", "Release", "-v", "q", "--tl:off", PathOf("Scratch.csproj"));
        return build.Finish();
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name);
}
