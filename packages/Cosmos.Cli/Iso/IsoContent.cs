using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Hypervisor.Model.Vm;

namespace Cosmos.Cli.Iso;

/// <summary>What is on the image that <c>./cosmos build</c> leaves: the kernel, and the files in <c>iso/</c>.</summary>
public static class IsoContent
{
    private const string Configuration = "vm.conf";

    /// <summary>Reads the files.</summary>
    /// <exception cref="CliException">The configuration is missing or wrong.</exception>
    public static List<VolumeFile> Read(Repository repository)
    {
        string configuration = Path.Combine(repository.Iso, Configuration);
        if (!File.Exists(configuration))
        {
            throw CliException.Usage($"{configuration} is missing: it says which VMs the image starts");
        }

        if (!VmConfigParser.TryParse(File.ReadAllBytes(configuration), out _, out string error))
        {
            throw CliException.Usage($"{repository.Iso}/{error}");
        }

        IEnumerable<VolumeFile> files = Directory.EnumerateFiles(repository.Iso)
            .Select(path => new VolumeFile(VolumeFile.Folder + Path.GetFileName(path), File.ReadAllBytes(path)));
        return [Kernel(repository), .. files];
    }

    /// <summary>The kernel, where UEFI looks for it.</summary>
    public static VolumeFile Kernel(Repository repository) => new(VolumeFile.Program, File.ReadAllBytes(repository.KernelImage));
}
