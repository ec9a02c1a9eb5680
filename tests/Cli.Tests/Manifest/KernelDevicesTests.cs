using System;
using System.IO;
using System.Text;
using Cosmos.Cli;
using Cosmos.Cli.Manifest;
using Cosmos.Cli.Run;
using Xunit;

namespace Cli.Tests.Manifest;

/// <summary>A device that the last build of the kernel did not know may be in a module since: the kernel is built, then asked again.</summary>
public sealed class KernelDevicesTests : IDisposable
{
    /// <summary>What a kernel's build leaves, without a kernel.</summary>
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <Target Name="Leave" AfterTargets="Build">
            <MakeDir Directories="../artifacts" />
            <WriteLinesToFile File="../artifacts/Kernel.img" Lines="image" Overwrite="true" />
            <WriteLinesToFile File="../artifacts/Kernel.devices" Lines="led;abacus" Overwrite="true" />
          </Target>
        </Project>
        """;

    private readonly ManifestFolder _folder = new();

    [Fact]
    public void WithoutAKernelThereIsNothingToUpdate()
    {
        Assert.False(KernelDevices.TryUpdate(_folder.Repository));
        Assert.Empty(KernelDevices.Read(_folder.Repository));
    }

    [Fact]
    public void AManifestMayNameADeviceThatAModuleHasSinceTheLastBuild()
    {
        SaveProject(Project);
        string path = Save("abacus");
        Assert.NotEmpty(VmManifest.Check(_folder.Repository, path, KernelDevices.Read(_folder.Repository), null).Errors);
        Assert.NotNull(VmManifest.Read(_folder.Repository, path, null));
        Assert.Equal(["led", "abacus"], KernelDevices.Read(_folder.Repository));
        Assert.Throws<CliException>(() => VmManifest.Read(_folder.Repository, Save("abaci"), null));
    }

    [Fact]
    public void AKernelThatDoesNotBuildIsSaid()
    {
        SaveProject(Project.Replace("<MakeDir ", "<Error Text=\"no\" /><MakeDir "));
        Assert.Throws<CliException>(() => KernelDevices.TryUpdate(_folder.Repository));
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private void SaveProject(string project)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.Repository.KernelProject)!);
        File.WriteAllText(_folder.Repository.KernelProject, project);
    }

    private string Save(string device) => _folder.Save(
        "vms.json", Encoding.UTF8.GetBytes($$"""{ "vms": [{ "name": "a", "kernel": "flat.bin", "devices": ["{{device}}"] }] }"""));
}
