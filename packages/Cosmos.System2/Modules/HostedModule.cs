using System.Collections.Generic;

namespace Cosmos.System;

/// <summary>A module and what the kernel knows of it.</summary>
public sealed class HostedModule
{
    internal HostedModule(KernelModule module)
    {
        Module = module;
    }

    public KernelModule Module { get; }

    public ModuleState State { get; internal set; }

    /// <summary>Those that it depends on directly; they come before it.</summary>
    internal List<HostedModule> Dependencies { get; } = [];

    /// <summary>One that it cannot start without and that has not started, or null.</summary>
    internal HostedModule? FindMissing()
    {
        foreach (HostedModule dependency in Dependencies)
        {
            if (dependency.State != ModuleState.Started)
            {
                return dependency;
            }
        }

        return null;
    }
}
