using System;
using System.Collections.Generic;
using Cosmos.Core;

namespace Cosmos.System;

/// <summary>
/// The kernel's modules, in the order that the build has put them in: each after those that it depends on. What one throws is reported,
/// and the others go on without it.
/// </summary>
public static class ModuleHost
{
    private const string NotStarted = "does not start and is left out";

    private static List<HostedModule>? s_modules;

    public static IReadOnlyList<HostedModule> Modules => s_modules!;

    /// <summary>The name of the module that is called just now; the kernel's own at other times.</summary>
    internal static string Current { get; private set; } = Log.Kernel;

    internal static void Initialize() => s_modules = [];

    internal static void Add(KernelModule module) => s_modules!.Add(new HostedModule(module));

    /// <summary>The module added last depends on an earlier one.</summary>
    internal static void AddDependency(int earlier) => s_modules![s_modules.Count - 1].Dependencies.Add(s_modules[earlier]);

    internal static void StartAll()
    {
        foreach (HostedModule hosted in s_modules!)
        {
            Start(hosted);
        }

        foreach (HostedModule hosted in s_modules)
        {
            if (hosted.State == ModuleState.Started && !TryCall(hosted, hosted.Module.AllStarted, NotStarted))
            {
                hosted.State = ModuleState.LeftOut;
            }
        }
    }

    /// <summary>Stops what was started, the last first.</summary>
    internal static void StopAll()
    {
        for (int i = s_modules!.Count - 1; i >= 0; i--)
        {
            HostedModule hosted = s_modules[i];
            if (hosted.State == ModuleState.Started)
            {
                TryCall(hosted, hosted.Module.Stop, "does not stop as it should");
                hosted.State = ModuleState.Stopped;
            }
        }
    }

    private static void Start(HostedModule hosted)
    {
        string name = hosted.Module.Name;
        if (hosted.FindMissing() is { } missing)
        {
            hosted.State = ModuleState.LeftOut;
            Log.Line(Log.Kernel, $"module {name} is left out: it depends on {missing.Module.Name}, which did not start");
            return;
        }

        bool started = TryCall(hosted, hosted.Module.Start, NotStarted);
        hosted.State = started ? ModuleState.Started : ModuleState.LeftOut;
        if (started)
        {
            Log.Line(Log.Kernel, $"module {name} started");
        }
    }

    /// <summary>False when the module has thrown. What it had in hand by then is over, so that nobody waits for it.</summary>
    private static bool TryCall(HostedModule hosted, Action step, string failure)
    {
        string name = hosted.Module.Name;
        int pending = KernelWork.Pending;
        Current = name;
        try
        {
            step();
            return true;
        }
        catch (Exception exception) when (Failure.IsSurvivable(exception))
        {
            Failure.Report("module", name, failure, exception);
            while (KernelWork.Pending > pending)
            {
                KernelWork.End(ExitStatus.Failed, $"module {name} failed");
            }

            return false;
        }
        finally
        {
            Current = Log.Kernel;
        }
    }
}
