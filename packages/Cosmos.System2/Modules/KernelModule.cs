namespace Cosmos.System;

/// <summary>
/// A part of the kernel that the kernel does not know by name. Found by <see cref="KernelModuleAttribute"/>, started
/// between the kernel's OnBoot and BeforeRun.
/// </summary>
public abstract class KernelModule
{
    /// <summary>One word for people.</summary>
    public abstract string Name { get; }

    /// <summary>Starts the module's threads and devices. May wait and allocate.</summary>
    public abstract void Start();

    /// <summary>Ends what <see cref="Start"/> began, before the machine goes off.</summary>
    public virtual void Stop()
    {
    }
}
