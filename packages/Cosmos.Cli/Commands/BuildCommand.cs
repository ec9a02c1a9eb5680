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
            return Run(repository, parsed.GetValue(manifest) ?? repository.Manifest);
        });
        return command;
    }

    /// <summary>Checks, then builds.</summary>
    /// <param name="repository">The checkout.</param>
    /// <param name="manifest">Path of the file that lists the VMs.</param>
    /// <returns>A value of <see cref="ExitStatus"/>.</returns>
    /// <exception cref="CliException">The manifest is wrong, so that nothing was built, or the build failed.</exception>
    public static int Run(Repository repository, string manifest)
    {
        VmManifest.Read(repository, manifest, machineMemory: null);
        KernelBuild.Run(repository);
        Terminal.Say($"built {repository.KernelImage}");
        return ExitStatus.Success;
    }
}
