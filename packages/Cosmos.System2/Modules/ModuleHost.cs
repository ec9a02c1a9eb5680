using System;
using System.Collections.Generic;

namespace Cosmos.System;

/// <summary>The kernel's modules, in the order in which they were added.</summary>
public static class ModuleHost
{
    private static List<KernelModule>? s_modules;
    private static int s_started;

    public static IReadOnlyList<KernelModule> Modules => s_modules!;

    internal static void Initialize()
    {
        s_modules = new List<KernelModule>();
        s_started = 0;
    }

    internal static void Add(KernelModule module) => s_modules!.Add(module);

    internal static void StartAll()
    {
        while (s_started < s_modules!.Count)
        {
            if (TryStart(s_modules[s_started]))
            {
                s_started++;
            }
            else
            {
                s_modules.RemoveAt(s_started);
            }
        }
    }

    /// <summary>A module that throws is left out; the others start.</summary>
    private static bool TryStart(KernelModule module)
    {
        try
        {
            module.Start();
            Log.Line(Log.Kernel, $"module {module.Name} started");
            return true;
        }
        catch (Exception exception) when (Failure.IsSurvivable(exception))
        {
            Failure.Report($"module {module.Name} does not start and is left out", exception);
            return false;
        }
    }

    /// <summary>Stops what was started, the last first.</summary>
    internal static void StopAll()
    {
        while (s_started > 0)
        {
            s_started--;
            s_modules![s_started].Stop();
        }
    }
}
