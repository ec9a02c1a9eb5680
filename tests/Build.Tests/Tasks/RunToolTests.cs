using System.IO;
using System.Linq;
using Cosmos.Build.Tasks;
using Microsoft.Build.Framework;
using Xunit;

namespace Build.Tests.Tasks;

/// <summary>What a person sees when a native tool fails.</summary>
public sealed class RunToolTests
{
    [Fact]
    public void AssemblerErrorNamesItsLine()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "nop\nbogus x0\n");
        RecordingEngine engine = new();
        Assert.False(new RunTool { BuildEngine = engine, Tool = "aarch64-linux-gnu-as", Arguments = ["-o", "/dev/null", file] }.Execute());
        BuildErrorEventArgs error = engine.Errors.First(candidate => candidate.LineNumber > 0);
        Assert.Equal((file, 2, "COSMOS011"), (error.File, error.LineNumber, error.Code));
        Assert.Contains("unknown mnemonic", error.Message);
        File.Delete(file);
    }

    [Fact]
    public void UndefinedSymbolIsNamedOnce()
    {
        string source = Path.GetTempFileName();
        File.WriteAllText(source, "bl absent\nbl absent\n");
        RecordingEngine engine = new();
        Assert.True(new RunTool { BuildEngine = engine, Tool = "aarch64-linux-gnu-as", Arguments = ["-o", source + ".o", source] }.Execute());
        Assert.False(new RunTool { BuildEngine = engine, Tool = "aarch64-linux-gnu-ld", Arguments = ["-o", "/dev/null", source + ".o"] }.Execute());
        Assert.StartsWith("nothing defines absent, which ", engine.Errors[0].Message);
        Assert.Equal(2, engine.Errors.Count);
        File.Delete(source);
        File.Delete(source + ".o");
    }

    [Fact]
    public void MissingToolSaysHowToGetIt()
    {
        RecordingEngine engine = new();
        Assert.False(new RunTool { BuildEngine = engine, Tool = "no-such-tool", InstallHint = "On Debian: apt-get install it" }.Execute());
        Assert.EndsWith("On Debian: apt-get install it", Assert.Single(engine.Errors).Message);
    }

    [Fact]
    public void OutputGoesToTheFile()
    {
        string file = Path.GetTempFileName();
        Assert.True(new RunTool { BuildEngine = new RecordingEngine(), Tool = "echo", Arguments = ["a b"], OutputFile = file }.Execute());
        Assert.Equal("a b\n", File.ReadAllText(file));
        File.Delete(file);
    }
}
