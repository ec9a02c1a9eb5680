namespace Cosmos.System;

/// <summary>
/// A part of the kernel that the kernel does not know by name. Found by <see cref="KernelModuleAttribute"/>, and started by the boot
/// thread between the kernel's OnBoot and BeforeRun, after those that it <see cref="DependsOnAttribute">depends on</see>.
/// </summary>
public abstract class KernelModule
{
    /// <summary>One word for people.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Starts the module's threads and devices, and says what it has to offer. May wait and allocate. When it throws, the module and
    /// those that depend on it are left out.
    /// </summary>
    public abstract void Start();

    /// <summary>Called once all modules have started, in the same order: the time to act on what others have brought.</summary>
    public virtual void AllStarted()
    {
    }

    /// <summary>Ends what <see cref="Start"/> began, before the machine goes off. Those that depend on it have stopped already.</summary>
    public virtual void Stop()
    {
    }
}
