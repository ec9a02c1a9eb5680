using System;
using System.IO;
using Cosmos.Cli.Run;

namespace Cosmos.Cli.Linux;

/// <summary>Debian's Linux as the guest of a run.</summary>
public static class LinuxGuest
{
    /// <summary>The PL011 from the first line on: earlycon finds it in the device tree before its driver does.</summary>
    public const string CommandLine = "console=ttyAMA0 earlycon";

    /// <summary>Refuses what has no place beside Linux, and what no VM can have, before anything is fetched.</summary>
    /// <returns>The options with Linux's command line.</returns>
    /// <exception cref="CliException">An option is wrong.</exception>
    public static VmOptions Prepare(VmOptions options)
    {
        Refuse("--guest", options.Guest);
        Refuse("--rom", options.Rom);
        Refuse("--load", options.Load);
        VmOptions prepared = options with { Append = options.Append is null ? CommandLine : $"{CommandLine} {options.Append}" };
        _ = VmArchive.Create(prepared with { Initrd = null });
        return prepared;
    }

    /// <summary>Adds kernel and initramfs, which are fetched when they are not there.</summary>
    /// <param name="options">What <see cref="Prepare"/> returned.</param>
    /// <param name="repository">The checkout that the files are kept in.</param>
    /// <param name="release">Debian's name of the release.</param>
    /// <exception cref="CliException">They could not be fetched.</exception>
    public static VmOptions WithFiles(VmOptions options, Repository repository, string release)
    {
        (string kernel, string initrd) = Fetch(repository, release, options.Initrd);
        return options with { Guest = kernel, Initrd = initrd };
    }

    /// <summary>The paths of kernel and initramfs, which are fetched when they are not there.</summary>
    /// <param name="repository">The checkout that the files are kept in.</param>
    /// <param name="release">Debian's name of the release.</param>
    /// <param name="initrd">What to take in place of the initramfs, or null.</param>
    /// <exception cref="CliException">They could not be fetched.</exception>
    public static (string Kernel, string Initrd) Fetch(Repository repository, string release, string? initrd)
    {
        string packages = LinuxPackages.Fetch(repository, release);
        return (Path.Combine(packages, "vmlinuz"), initrd ?? WriteInitramfs(packages));
    }

    /// <summary>Made anew each time, as init.sh may have changed; put in place at once, as another run may be reading it.</summary>
    private static string WriteInitramfs(string packages)
    {
        string path = Path.Combine(packages, "initramfs.cpio");
        string made = $"{path}.{Environment.ProcessId}";
        File.WriteAllBytes(made, Initramfs.Create(packages));
        File.Move(made, path, overwrite: true);
        return path;
    }

    private static void Refuse(string option, string? value)
    {
        if (value is not null)
        {
            throw CliException.Usage($"{option} {value}: run linux has a kernel of its own; leave {option} out");
        }
    }
}
