using System.IO;
using Cosmos.Build.Tasks;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Xunit;

namespace Build.Tests.Tasks;

/// <summary>What a person sees when the weaver cannot even begin.</summary>
public sealed class WeaveKernelTests
{
    [Fact]
    public void FileThatIsNoAssemblyIsNamed()
    {
        string folder = Directory.CreateTempSubdirectory("weave-kernel").FullName;
        string file = Path.Combine(folder, "Broken.dll");
        File.WriteAllText(file, "no assembly");
        BuildErrorEventArgs error = Run(folder, file);
        Assert.Equal("COSMOS012", error.Code);
        Assert.Contains(file, error.Message);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void MissingCoreLibIsNamed()
    {
        string folder = Directory.CreateTempSubdirectory("weave-kernel").FullName;
        BuildErrorEventArgs error = Run(folder, typeof(WeaveKernel).Assembly.Location);
        Assert.Equal(("COSMOS012", "System.Private.CoreLib.dll is not among the assemblies"), (error.Code, error.Message));
        Directory.Delete(folder, recursive: true);
    }

    private static BuildErrorEventArgs Run(string aFolder, string aAssembly)
    {
        RecordingEngine engine = new();
        WeaveKernel task = new()
        {
            BuildEngine = engine,
            Assemblies = [new TaskItem(aAssembly)],
            MainAssembly = aAssembly,
            OutputFolder = Path.Combine(aFolder, "il"),
            PlugsFile = Path.Combine(aFolder, "plugs.S"),
        };
        Assert.False(task.Execute());
        return Assert.Single(engine.Errors);
    }
}
