using Hypervisor.Model.Vm;

namespace Cosmos.Cli.Run;

/// <summary>Whether a VM's files can be loaded, found out by the kernel's own planner.</summary>
public static class GuestPlacement
{
    /// <summary>Plans the load as the kernel will.</summary>
    /// <param name="config">The VM; with an embedded guest there is nothing to plan.</param>
    /// <param name="kernel">The kernel's file, or nothing.</param>
    /// <param name="rom">The ROM's, or nothing.</param>
    /// <param name="initrdLength">Of the initrd, in bytes; 0 for none.</param>
    /// <param name="key">The setting at fault, by its key in vm.conf.</param>
    /// <returns>Why it cannot be loaded and how to mend that, or an empty string.</returns>
    public static string Check(VmConfig config, byte[] kernel, byte[] rom, int initrdLength, out string key)
    {
        key = config.Rom.Length > 0 ? "rom" : config.LoadAddress is not null ? "load" : "kernel";
        if (config.UsesEmbeddedGuest)
        {
            return "";
        }

        var request = new GuestLoadRequest
        {
            Kernel = kernel,
            Rom = rom,
            IsRom = config.Rom.Length > 0,
            LoadAddress = config.LoadAddress,
            MemorySize = config.MemorySize,
        };
        if (GuestLoadPlanner.TryPlan(request, out _, out GuestLoadError error))
        {
            key = "initrd";
            request.InitrdLength = initrdLength;
            GuestLoadPlanner.TryPlan(request, out _, out error);
        }

        return error.Message ?? "";
    }
}
