using Cosmos.Core;
using Cosmos.System.Threading;

namespace TestKernels;

/// <summary>Sleep: never too short, and in the order of the times.</summary>
internal static class SleepChecks
{
    private const ulong Milliseconds = 1_000_000;

    /// <summary>An emulated machine on a busy host is late, yet not by more than this.</summary>
    private const ulong Tolerance = 50 * Milliseconds;

    public static void Declare(SelfTest test)
    {
        test.Add("sleep of 1 ms", () => IsAccurate(1 * Milliseconds));
        test.Add("sleep of 20 ms", () => IsAccurate(20 * Milliseconds));
        test.Add("sleep of nothing returns", () => IsAccurate(0));
        test.Add("sleep while another thread computes", SleepBesideSpinner);
        test.Add("sleepers wake in the order of their times", "10 20 30", WakeInOrder);
    }

    private static bool IsAccurate(ulong nanoseconds)
    {
        ulong start = GenericTimer.NowNanoseconds;
        Scheduler.Sleep(nanoseconds);
        ulong slept = GenericTimer.NowNanoseconds - start;
        return slept + 100 >= nanoseconds && slept < nanoseconds + Tolerance;
    }

    private static bool SleepBesideSpinner()
    {
        ulong end = GenericTimer.NowNanoseconds + (60 * Milliseconds);
        Crew crew = new();
        crew.Start("spinner", () =>
        {
            while (GenericTimer.NowNanoseconds < end)
            {
            }
        }, ThreadPriority.Low);
        bool accurate = IsAccurate(20 * Milliseconds);
        crew.Finish();
        return accurate;
    }

    private static string WakeInOrder()
    {
        Crew crew = new();
        foreach (int time in (int[])[30, 10, 20])
        {
            crew.Start("sleeper", () =>
            {
                Scheduler.Sleep((ulong)time * Milliseconds);
                crew.Say(time.ToString());
            });
        }

        return crew.Finish();
    }
}
