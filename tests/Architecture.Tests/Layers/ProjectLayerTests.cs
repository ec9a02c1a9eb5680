using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Architecture.Tests.Layers;

/// <summary>Which project may use which, from the bottom up. The build enforces what the project files say; this says what they must say.</summary>
public sealed class ProjectLayerTests
{
    private static readonly Dictionary<string, string[]> s_layers = new()
    {
        ["System.Private.CoreLib"] = ["none"],
        ["IL2CPU.API"] = ["none"],
        ["Cosmos.Fdt"] = ["none"],
        ["Cosmos.Cpio"] = ["none"],
        ["Cosmos.Acpi"] = ["Cosmos.Fdt"],
        ["Cosmos.Core"] = ["IL2CPU.API", "Cosmos.Fdt", "Cosmos.Cpio", "Cosmos.Acpi"],
        ["Cosmos.System2"] = ["Cosmos.Core"],
        ["Hypervisor.Model"] = ["Cosmos.Fdt", "Cosmos.Cpio"],
        ["Hypervisor.Machine"] = ["IL2CPU.API", "Cosmos.Core", "Cosmos.System2", "Cosmos.Fdt", "Hypervisor.Model"],
        ["Kernel.Plugs"] = ["IL2CPU.API", "Cosmos.Core", "Hypervisor.Model"],
        ["Guest.Common"] = ["IL2CPU.API", "Cosmos.Core", "Cosmos.Fdt"],
        ["Guest.Plugs"] = ["IL2CPU.API", "Cosmos.Core", "Guest.Common"],
    };

    // The images at the top: each names its parts, and nothing may name it.
    private static readonly string[] s_images = ["Kernel", "Guest.Tour", "Guest.Bench"];
    // Outside the layers, as a module of anybody's is.
    private static readonly string[] s_samples = ["Tally"];
    private static readonly string[] s_tools = ["Cosmos.Build", "Cosmos.Cli", "Cosmos.Templates"];

    // The guests' images have their parts from one file.
    private const string GuestParts = "Hypervisor.Module/Guests/Guest.props";

    // What dotnet new writes elsewhere is no part of this repository's layers.
    private const string Templates = "packages/Cosmos.Templates/content/";

    public static TheoryData<string> Layers => [.. s_layers.Keys];

    /// <summary>The projects that become part of an image, or stand for one that does.</summary>
    internal static IEnumerable<string> Places => [.. s_layers.Keys, .. s_images, .. s_samples];

    /// <summary>What a layer may use; of images and samples, which have no rule, what they do use.</summary>
    internal static IEnumerable<(string From, string To)> Uses =>
    [
        .. s_layers.SelectMany(layer => layer.Value.Where(used => used != "none").Select(used => (layer.Key, used))),
        .. s_samples.Append("Kernel").SelectMany(name => Open(name).References.Select(used => (name, used))),
        .. s_images.Where(name => name != "Kernel").SelectMany(name => new ProjectFile(GuestParts).References.Select(used => (name, used))),
    ];

    [Theory]
    [MemberData(nameof(Layers))]
    public void StatesItsLayer(string project)
    {
        IReadOnlyList<string>? allowed = Open(project).Allowed;
        Assert.True(allowed is not null, $"{project} sets no CosmosLayerAllowed");
        Assert.Equal(s_layers[project].Order(), allowed.Order());
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void ReferencesOnlyItsLayer(string project) =>
        Assert.Empty(Open(project).References.Except(s_layers[project]));

    [Fact]
    public void NoProjectIsWithoutAPlace()
    {
        string[] known = [.. s_layers.Keys, .. s_images, .. s_samples, .. s_tools];
        string[] found = [.. Product().Select(Path.GetFileNameWithoutExtension)!];
        Assert.Equal(known.Order(), found.Order());
    }

    [Fact]
    public void NobodyUsesAnImage() =>
        Assert.All(Product(), path => Assert.Empty(new ProjectFile(path).References.Intersect(s_images)));

    /// <summary>What a module of anybody's needs: never the hypervisor's own Machine.</summary>
    [Fact]
    public void ASampleSeesInterfacesOnly() =>
        Assert.All(s_samples, name => Assert.Empty(Open(name).References.Except(["Cosmos.Core", "Cosmos.System2", "Hypervisor.Model"])));

    [Theory]
    [InlineData("Hypervisor.Model")]
    [InlineData("Cosmos.Fdt")]
    [InlineData("Cosmos.Cpio")]
    [InlineData("Cosmos.Acpi")]
    [InlineData("IL2CPU.API")]
    [InlineData("Cosmos.Build")]
    [InlineData("Cosmos.Cli")]
    public void HasNoUnsafeCode(string project) => Assert.False(Open(project).AllowsUnsafe);

    /// <summary>Only a project that asks for unsafe code gets it.</summary>
    [Fact]
    public void UnsafeCodeIsOffByDefault() =>
        Assert.Contains("<AllowUnsafeBlocks>false</AllowUnsafeBlocks>", SourceTree.Read("Directory.Build.props"));

    [Fact]
    public void ModelSeesNoHardware()
    {
        string[] model = [.. SourceTree.ProductSources.Where(file => file.StartsWith("Hypervisor.Module/Model/", StringComparison.Ordinal))];
        Assert.NotEmpty(model);
        Assert.DoesNotContain(model, file => SourceTree.Read(file).Contains("PlugMethod", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Product() => SourceTree.Projects
        .Where(path => !path.StartsWith("tests/", StringComparison.Ordinal) && !path.StartsWith(Templates, StringComparison.Ordinal));

    private static ProjectFile Open(string project) =>
        new(SourceTree.Projects.Single(path => Path.GetFileNameWithoutExtension(path) == project));
}
