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
        for (; s_started < s_modules!.Count; s_started++)
        {
            KernelModule module = s_modules[s_started];
            module.Start();
            Log.Line(Log.Kernel, $"module {module.Name} started");
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
