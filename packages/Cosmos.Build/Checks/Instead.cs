using System;
using System.Linq;

namespace Cosmos.Build.Checks;

/// <summary>What the kernel has in the place of well-known APIs that its base library lacks.</summary>
internal static class Instead
{
    private const string Wait = "Event, Mutex or Semaphore of Cosmos.System.Threading";

    /// <summary>The beginning of an API's name, and what serves instead. The first that fits counts.</summary>
    private static readonly (string Api, string Advice)[] s_table =
    [
        ("System.Console", "use Cosmos.System.Console"),
        ("System.Threading.Monitor", "lock has no meaning here; use Cosmos.System.Threading.Mutex"),
        ("System.Threading.Lock", "use Cosmos.System.Threading.Mutex"),
        ("System.Threading.Mutex", "use Cosmos.System.Threading.Mutex"),
        ("System.Threading.Timer", "use a Cosmos.System.Threading.KernelThread that sleeps"),
        ("System.Threading.Thread.Sleep", "use Cosmos.System.Threading.Scheduler.Sleep"),
        ("System.Threading.Thread.Yield", "use Cosmos.System.Threading.Scheduler.Yield"),
        ("System.Threading.Semaphore", $"use {Wait}"),
        ("System.Threading.ManualReset", $"use {Wait}"),
        ("System.Threading.AutoReset", $"use {Wait}"),
        ("System.Threading.EventWaitHandle", $"use {Wait}"),
        ("System.Threading.T", "use Cosmos.System.Threading.KernelThread"),
        ("System.DateTime", "use Cosmos.Core.RealTimeClock or GenericTimer"),
        ("System.Environment.TickCount", "use Cosmos.Core.GenericTimer"),
        ("System.Diagnostics.Stopwatch", "use Cosmos.Core.GenericTimer"),
        ("System.IO.", "there are no files; embed a resource and read it by ManifestResourceStream"),
        ("System.Reflection.", "there is no reflection"),
        ("System.Type.", "there is no reflection"),
        ("System.Runtime.CompilerServices.CallSite", "there is no dynamic"),
        ("Microsoft.CSharp.", "there is no dynamic"),
        ("System.Decimal", "count in integers of a smaller unit"),
    ];

    /// <summary>The advice for an API, to stand behind "plug needed"; empty when there is none.</summary>
    public static string Of(string aApi)
    {
        string? advice = s_table.FirstOrDefault(entry => aApi.StartsWith(entry.Api, StringComparison.Ordinal)).Advice;
        return advice is null ? "" : $" ({advice})";
    }
}
