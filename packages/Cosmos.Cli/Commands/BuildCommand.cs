using System.CommandLine;
using Cosmos.Cli.Build;

namespace Cosmos.Cli.Commands;

/// <summary><c>./cosmos build</c>: makes the kernel image.</summary>
public static class BuildCommand
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var command = new Command("build", "Build the kernel image artifacts/Kernel.img and its artifacts/Kernel.elf.");
        command.SetAction(_ =>
        {
            Repository repository = Repository.Find();
            KernelBuild.Run(repository);
            Terminal.Say($"built {repository.KernelImage}");
            return ExitStatus.Success;
        });
        return command;
    }
}
