using System;

namespace Cosmos.Cli.Run;

/// <summary>What <c>./cosmos run</c> was asked for, checked as far as one option alone can be.</summary>
/// <param name="Machine">The physical machine.</param>
/// <param name="Vm">The virtual machine.</param>
/// <param name="Manifest">Path of the manifest that lists the VMs instead, or null.</param>
/// <param name="Limit">Real time after which the run is ended, or null for none.</param>
/// <param name="Build">Whether to bring the kernel image up to date first.</param>
public sealed record RunOptions(MachineOptions Machine, VmOptions Vm, string? Manifest, TimeSpan? Limit, bool Build);
