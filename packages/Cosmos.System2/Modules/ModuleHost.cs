using System.Collections.Generic;

namespace Cosmos.System;

/// <summary>The kernel's modules, in the order that the build has put them in: each after those that it depends on.</summary>
public static class ModuleHost
{
    private static List<HostedModule>? s_modules;

    public static IReadOnlyList<HostedModule> Modules => s_modules!;

    /// <summary>The name of the module that starts just now; the kernel's own at other times.</summary>
    internal static string Starting { get; private set; } = Log.Kernel;

    internal static void Initialize() => s_modules = [];

    internal static void Add(KernelModule module) => s_modules!.Add(new HostedModule(module));

    /// <summary>The module added last depends on an earlier one.</summary>
    internal static void AddDependency(int earlier) => s_modules![s_modules.Count - 1].Dependencies.Add(s_modules[earlier]);

    internal static void StartAll()
    {
        foreach (HostedModule hosted in s_modules!)
        {
            if (hosted.FindMissing() is { } missing)
            {
                LeaveOut(hosted, $"it depends on {missing.Module.Name}");
                continue;
            }

            Starting = hosted.Module.Name;
            hosted.Module.Start();
            hosted.State = ModuleState.Started;
            Log.Line(Log.Kernel, $"module {hosted.Module.Name} started");
        }

        TellAllStarted();
        Starting = Log.Kernel;
    }

    /// <summary>Stops what was started, the last first.</summary>
    internal static void StopAll()
    {
        for (int i = s_modules!.Count - 1; i >= 0; i--)
        {
            HostedModule hosted = s_modules[i];
            if (hosted.State == ModuleState.Started)
            {
                hosted.Module.Stop();
                hosted.State = ModuleState.Stopped;
            }
        }
    }

    private static void TellAllStarted()
    {
        foreach (HostedModule hosted in s_modules!)
        {
            if (hosted.State == ModuleState.Started)
            {
                Starting = hosted.Module.Name;
                hosted.Module.AllStarted();
            }
        }
    }

    private static void LeaveOut(HostedModule hosted, string why)
    {
        hosted.State = ModuleState.LeftOut;
        Log.Line(Log.Kernel, $"module {hosted.Module.Name} left out: {why}");
    }
}
