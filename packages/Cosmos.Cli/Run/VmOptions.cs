namespace Cosmos.Cli.Run;

/// <summary>The options that describe the virtual machine, as typed; null where nothing was typed.</summary>
public sealed record VmOptions
{
    /// <summary>Name of an embedded guest, <c>u-boot</c>, or the path of an image.</summary>
    public string? Guest { get; init; }

    /// <summary>Guest address of a raw binary.</summary>
    public string? Load { get; init; }

    /// <summary>Path of firmware for address 0.</summary>
    public string? Rom { get; init; }

    /// <summary>Path of an initial RAM disk.</summary>
    public string? Initrd { get; init; }

    /// <summary>Path of a disk's image.</summary>
    public string? Disk { get; init; }

    /// <summary>Kernel command line.</summary>
    public string? Append { get; init; }

    /// <summary>Number of VMs.</summary>
    public string? Count { get; init; }

    /// <summary>Physical CPUs of the vCPUs.</summary>
    public string? Pin { get; init; }

    /// <summary>Number of vCPUs.</summary>
    public string? Vcpus { get; init; }

    /// <summary>Size of the VM's memory.</summary>
    public string? Memory { get; init; }

    /// <summary>How PSCI is called: <c>hvc</c> or <c>smc</c>.</summary>
    public string? Conduit { get; init; }

    /// <summary>As the key wfi takes it.</summary>
    public string? Wfi { get; init; }

    /// <summary>What follows a power-off by the guest: <c>stop</c> or <c>restart</c>.</summary>
    public string? OnPowerOff { get; init; }

    /// <summary>What follows a reset by the guest: <c>stop</c> or <c>restart</c>.</summary>
    public string? OnReset { get; init; }

    /// <summary>Who answers an SMC that is not PSCI: <c>emulate</c>, <c>forward</c> or <c>deny</c>.</summary>
    public string? Policy { get; init; }

    /// <summary>Rules that refine the policy, one in each line.</summary>
    public string? Rules { get; init; }

    /// <summary>Whether the console shows each exit: <c>on</c> or <c>off</c>.</summary>
    public string? Trace { get; init; }
}
