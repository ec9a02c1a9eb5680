using System;
using System.CommandLine;
using System.IO;
using Cosmos.Cli.Build;
using Cosmos.Cli.Manifest;
using Cosmos.Cli.Run;
using Cosmos.Cli.TrustedFirmware;

namespace Cosmos.Cli.Commands;

/// <summary><c>./cosmos run</c>: builds the kernel and boots it with virtual machines.</summary>
public static class RunCommand
{
    /// <summary>The verb's name.</summary>
    public const string Name = "run";

    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var options = new RunOptionSet();
        var command = new Command(Name, "Build the kernel and boot it in QEMU at EL2 with virtual machines.");
        options.AddTo(command);
        command.Subcommands.Add(RunLinuxCommand.Create(options));
        command.SetAction(parsed => Run(Repository.Find(), options.Read(parsed)));
        return command;
    }

    /// <summary>Builds what is out of date, boots it and stays until the end.</summary>
    /// <returns>A value of <see cref="ExitStatus"/>.</returns>
    /// <exception cref="CliException">Something asked for is wrong or cannot be had.</exception>
    public static int Run(Repository repository, RunOptions options)
    {
        repository = repository with { Debug = options.Machine.Debug };

        // What is wrong with the options is said before the build takes its time.
        VmArchive? archive = options.Manifest is { } manifest
            ? VmManifest.Read(repository, manifest, QemuArguments.MachineMemory)
            : VmArchive.Create(options.Vm);
        if (options.Build)
        {
            KernelBuild.Run(repository);
        }
        else
        {
            KernelBuild.Require(repository);
        }

        using BootMedia media = BootMedia.Create(repository, options.Machine, archive);
        if (options.Machine.Debug)
        {
            Terminal.Say($"waiting for gdb: gdb-multiarch -x {GdbScript(repository, options.Machine)} -ex 'target remote 127.0.0.1:{options.Machine.DebugPort}'");
        }

        using Stream console = Console.OpenStandardOutput();
        var session = new QemuSession(media.Arguments, console, _ => { });
        QemuResult result = session.Run(options.Limit, takesInput: true);
        if (result.Message(options.Limit) is { } message)
        {
            Terminal.Say(message);
        }

        return result.Status;
    }

    /// <summary>The kernel is linked for where <c>-kernel</c> puts it; TF-A puts it elsewhere.</summary>
    private static string GdbScript(Repository repository, MachineOptions machine)
    {
        string script = Path.GetRelativePath(Environment.CurrentDirectory, repository.KernelGdbScript);
        string elf = Path.GetRelativePath(Environment.CurrentDirectory, repository.KernelElf);
        return machine.El3 == El3Firmware.None ? script : $"{script} -ex 'symbol-file {elf} -o 0x{FlashImage.KernelAddress - QemuArguments.KernelAddress:x}'";
    }
}
