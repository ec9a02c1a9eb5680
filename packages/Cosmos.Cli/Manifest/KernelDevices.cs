using System.IO;
using Cosmos.Cli.Build;

namespace Cosmos.Cli.Manifest;

/// <summary>The names of devices that the kernel's modules offer, as the kernel's last build has found them.</summary>
public static class KernelDevices
{
    /// <summary>None when the kernel has not been built.</summary>
    public static string[] Read(Repository repository) =>
        File.Exists(repository.KernelDevices) ? File.ReadAllLines(repository.KernelDevices) : [];

    /// <summary>Builds the kernel, in whose modules a name may be that the last build did not know.</summary>
    /// <returns>False when there is no kernel to build.</returns>
    /// <exception cref="CliException">The build failed.</exception>
    public static bool TryUpdate(Repository repository)
    {
        bool exists = File.Exists(repository.KernelProject);
        if (exists)
        {
            KernelBuild.Run(repository);
        }

        return exists;
    }
}
