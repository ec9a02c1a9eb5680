using Cosmos.Core;

namespace Cosmos.System;

/// <summary>
/// What a kernel derives from. The one concrete class in the kernel's project is found by the build, and its methods are
/// called in the order of their appearance here.
/// </summary>
public abstract class Kernel
{
    private bool _stopped;

    /// <summary>First: memory, console, interrupts and threads work, modules have not started.</summary>
    protected virtual void OnBoot()
    {
    }

    /// <summary>Once, when all modules have started.</summary>
    protected virtual void BeforeRun()
    {
    }

    /// <summary>Again and again, until <see cref="Stop()"/>.</summary>
    protected abstract void Run();

    /// <summary>Once, after the last <see cref="Run"/> and before the modules are stopped.</summary>
    protected virtual void AfterRun()
    {
    }

    /// <summary>Ends the run with the status of the modules' work. For any thread.</summary>
    public void Stop()
    {
        _stopped = true;
        KernelWork.Abandon(KernelWork.Status, KernelWork.Reason);
    }

    /// <summary>Ends the run with a status, unless a failure has decided it already.</summary>
    public void Stop(ExitStatus status, string reason)
    {
        _stopped = true;
        KernelWork.Abandon(status, reason);
    }

    /// <summary>Runs the kernel from boot to power-off. Does not return.</summary>
    public virtual void Start()
    {
        OnBoot();
        ModuleHost.StartAll();
        KernelConsole.Start();
        BeforeRun();
        while (!_stopped)
        {
            Run();
        }

        AfterRun();
        ModuleHost.StopAll();
        Power.Off(KernelWork.Status, KernelWork.Reason);
    }
}
