using System.CommandLine;
using Cosmos.Cli.Build;

namespace Cosmos.Cli.Commands;

/// <summary><c>./cosmos build</c>: makes the kernel image and the bootable image.</summary>
public static class BuildCommand
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var command = new Command("build", "Build the kernel, artifacts/Kernel.img, and the image that UEFI boots, artifacts/cosmos.iso.");
        command.SetAction(_ =>
        {
            Repository repository = Repository.Find();
            KernelBuild.Run(repository);
            KernelBuild.RunIso(repository);
            Terminal.Say($"built {repository.KernelImage} and {repository.IsoImage}");
            return ExitStatus.Success;
        });
        return command;
    }
}
