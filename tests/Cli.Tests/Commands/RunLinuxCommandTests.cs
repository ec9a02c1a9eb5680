using System.CommandLine;
using Cosmos.Cli.Commands;
using Cosmos.Cli.Run;
using Xunit;

namespace Cli.Tests.Commands;

public sealed class RunLinuxCommandTests
{
    [Theory]
    [InlineData("linux --vcpus 2 --count 3 --append quiet --release bookworm")]
    [InlineData("--vcpus 2 linux --count 3 --append quiet")]
    public void OptionsOfRunAreTaken(string line)
    {
        var set = new RunOptionSet();
        var run = new Command("run");
        set.AddTo(run);
        run.Subcommands.Add(RunLinuxCommand.Create(set));
        ParseResult parsed = run.Parse(line);
        Assert.Empty(parsed.Errors);
        Assert.Equal(RunLinuxCommand.Name, parsed.CommandResult.Command.Name);
        Assert.Equal(new VmOptions { Vcpus = "2", Count = "3", Append = "quiet" }, set.Read(parsed).Vm);
    }

    [Fact]
    public void ReleaseIsLinuxsAlone()
    {
        Assert.Empty(CommandTree.Create().Parse("run linux --release trixie").Errors);
        Assert.NotEmpty(CommandTree.Create().Parse("run --release trixie").Errors);
    }
}
