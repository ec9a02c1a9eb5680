using System.CommandLine;
using Cosmos.Cli.Build;
using Cosmos.Cli.Iso;
using Cosmos.Cli.Manifest;
using Cosmos.Cli.Run;

namespace Cosmos.Cli.Commands;

/// <summary><c>./cosmos build</c>: checks the manifest, and makes the kernel image and the bootable image.</summary>
public static class BuildCommand
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var manifest = new Option<string?>("--manifest") { HelpName = "PATH", Description = "The file that lists the VMs; iso/vms.json by default." };
        var command = new Command("build", "Build the kernel, artifacts/Kernel.img, and the image that UEFI boots, artifacts/cosmos.iso.");
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
        VmArchive vms = VmManifest.Read(repository, manifest, machineMemory: null);
        KernelBuild.Run(repository);
        IsoContent.Write(repository, repository.IsoImage, vms);
        Terminal.Say($"built {repository.KernelImage} and {repository.IsoImage}");
        return ExitStatus.Success;
    }
}
