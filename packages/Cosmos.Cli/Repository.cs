using System;
using System.IO;

namespace Cosmos.Cli;

/// <summary>The paths of the checkout that the tool works on.</summary>
/// <param name="Root">Absolute path of the checkout.</param>
public sealed record Repository(string Root)
{
    /// <summary>The project whose build makes the kernel image.</summary>
    public string KernelProject => Path.Combine(Root, "Kernel", "Kernel.csproj");

    /// <summary>Where the build puts what it makes.</summary>
    public string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>A feed of the packages that this checkout makes.</summary>
    public string Packages => Path.Combine(Artifacts, "packages");

    /// <summary>The part of the solution that becomes packages.</summary>
    public string PackagesFilter => Path.Combine(Root, "packages", "Packages.slnf");

    /// <summary>Whether the kernel meant is the one for a debugger, which the compiler has not optimised.</summary>
    public bool Debug { get; init; }

    /// <summary>The raw arm64 Image that QEMU loads.</summary>
    public string KernelImage => Path.Combine(Images, "Kernel.img");

    /// <summary>The same kernel with symbols and DWARF, for a debugger.</summary>
    public string KernelElf => Path.Combine(Images, "Kernel.elf");

    /// <summary>Commands for gdb that make it know <see cref="KernelElf"/> and its sources.</summary>
    public string KernelGdbScript => Path.Combine(Images, "Kernel.gdb");

    /// <summary>Names of the devices that the kernel's modules offer, one a line; the kernel's build writes it.</summary>
    public string KernelDevices => Path.Combine(Artifacts, "Kernel.devices");

    /// <summary>The VMs of the image.</summary>
    public string Manifest => Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(Root, "iso", "vms.json"));

    /// <summary>Holds one folder for each test project.</summary>
    public string Tests => Path.Combine(Root, "tests");

    private string Images => Debug ? Path.Combine(Artifacts, "debug") : Artifacts;

    /// <summary>Finds the checkout: the script names it in COSMOS_ROOT; else it is above the tool's own file.</summary>
    /// <exception cref="CliException">There is no checkout.</exception>
    public static Repository Find()
    {
        string? root = Environment.GetEnvironmentVariable("COSMOS_ROOT");
        for (string? folder = AppContext.BaseDirectory; root is null && folder is not null; folder = Path.GetDirectoryName(folder))
        {
            root = File.Exists(Path.Combine(folder, "cosmos")) ? folder : null;
        }

        return root is null
            ? throw new CliException(ExitStatus.MissingPrerequisite, "cannot find the checkout: start the tool by its script, ./cosmos")
            : new Repository(Path.GetFullPath(root));
    }
}
