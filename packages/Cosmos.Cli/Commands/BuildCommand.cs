using System.CommandLine;
using Cosmos.Cli.Build;
using Cosmos.Cli.Manifest;

namespace Cosmos.Cli.Commands;

/// <summary><c>./cosmos build</c>: checks the manifest and makes the kernel image.</summary>
public static class BuildCommand
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var manifest = new Option<string?>("--manifest") { HelpName = "PATH", Description = "The file that lists the VMs; iso/vms.json by default." };
        var command = new Command("build", "Build the kernel image artifacts/Kernel.img and its artifacts/Kernel.elf.");
        command.Options.Add(manifest);
        command.SetAction(parsed =>
        {
            Repository repository = Repository.Find();
            VmManifest.Read(repository, parsed.GetValue(manifest) ?? repository.Manifest, machineMemory: null);
            KernelBuild.Run(repository);
            Terminal.Say($"built {repository.KernelImage}");
            return ExitStatus.Success;
        });
        return command;
    }
}
