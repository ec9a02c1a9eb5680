using Cosmos.Core;
using Cosmos.System.Threading;

namespace TestKernels;

/// <summary>Who runs when: priorities, turns by time slice, yielding.</summary>
internal static class ScheduleChecks
{
    private const ulong Milliseconds = 1_000_000;
    private static volatile int s_turns;
    private static volatile int s_last;

    public static void Declare(SelfTest test)
    {
        test.Add("a started thread of higher priority runs at once", "high then", HigherRunsAtOnce);
        test.Add("a thread of lower priority runs when others wait", "normal low", LowerWaits);
        test.Add("equals that compute take turns by time slice", TakeTurns);
        test.Add("a computing thread of lower priority gets no turn", 0, LowGetsNoTurn);
        test.Add("yield passes the turn to equals in order", "a1 b1 a2 b2 a3 b3", YieldInOrder);
        test.Add("many threads one after another", 300, ManyThreads);
    }

    private static string HigherRunsAtOnce()
    {
        Crew crew = new();
        crew.Start("high", () => crew.Say("high"), ThreadPriority.High);
        crew.Say("then");
        return crew.Finish();
    }

    private static string LowerWaits()
    {
        Crew crew = new();
        crew.Start("low", () => crew.Say("low"), ThreadPriority.Low);
        crew.Start("normal", () => crew.Say("normal"));
        return crew.Finish();
    }

    private static bool TakeTurns()
    {
        s_turns = 0;
        s_last = 0;
        ulong end = GenericTimer.NowNanoseconds + (100 * Milliseconds);
        Crew crew = new();
        for (int i = 1; i <= 3; i++)
        {
            int own = i;
            crew.Start("spinner", () => SpinUntil(end, own));
        }

        crew.Finish();

        // 100 ms in slices of 2 ms are 50 turns; a slow host may lose some.
        return s_turns is >= 25 and <= 75;
    }

    private static void SpinUntil(ulong end, int own)
    {
        while (GenericTimer.NowNanoseconds < end)
        {
            if (s_last != own)
            {
                s_last = own;
                s_turns++;
            }
        }
    }

    private static int LowGetsNoTurn()
    {
        int seen = -1;
        s_turns = 0;
        s_last = 0;
        ulong end = GenericTimer.NowNanoseconds + (30 * Milliseconds);
        Crew crew = new();
        crew.Start("low", () => SpinUntil(end, 1), ThreadPriority.Low);
        crew.Start("normal", () =>
        {
            SpinUntil(end, 0);
            seen = s_turns;
        });
        crew.Finish();
        return seen;
    }

    private static string YieldInOrder()
    {
        Crew crew = new();
        KernelThread first = new("a", () => YieldThrice(crew, "a"));
        KernelThread second = new("b", () => YieldThrice(crew, "b"));
        first.Start();
        second.Start();
        while (first.State != ThreadState.Terminated || second.State != ThreadState.Terminated)
        {
            Scheduler.Yield();
        }

        return crew.Finish();
    }

    private static void YieldThrice(Crew crew, string name)
    {
        for (int i = 1; i <= 3; i++)
        {
            crew.Say($"{name}{i}");
            Scheduler.Yield();
        }
    }

    /// <summary>More stacks than would fit if none were given back.</summary>
    private static int ManyThreads()
    {
        int count = 0;
        ulong before = PageAllocator.FreePages;
        for (int i = 0; i < 300; i++)
        {
            Crew crew = new();
            crew.Start("short", () => count++);
            crew.Finish();
        }

        return PageAllocator.FreePages + 16 >= before ? count : -count;
    }
}
