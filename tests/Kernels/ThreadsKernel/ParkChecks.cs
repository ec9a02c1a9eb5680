using Cosmos.Core;
using Cosmos.System.Threading;

namespace TestKernels;

/// <summary>Park and Unpark: a permit that comes first is kept, one only.</summary>
internal static class ParkChecks
{
    private const ulong Milliseconds = 1_000_000;

    public static void Declare(SelfTest test)
    {
        test.Add("unpark wakes a parked thread", "parked woken", Wake);
        test.Add("a permit before park is kept", "at once", SavedPermit);
        test.Add("permits do not add up", ThreadState.Parked.ToNumber(), SecondParkWaits);
        test.Add("park until a time ends by itself", TimedPark);
        test.Add("sleep keeps the permit", "at once", PermitOverSleep);
        test.Add("a thread that starts parked", "later begun", StartParked);
    }

    private static int ToNumber(this ThreadState state) => (int)state;

    private static string Wake()
    {
        Crew crew = new();
        KernelThread thread = crew.Start("parker", () =>
        {
            Scheduler.Park();
            crew.Say("woken");
        }, ThreadPriority.High);
        crew.Say(thread.State == ThreadState.Parked ? "parked" : "not parked");
        Scheduler.Unpark(thread);
        return crew.Finish();
    }

    private static string SavedPermit()
    {
        Crew crew = new();
        KernelThread thread = crew.Start("parker", () =>
        {
            Scheduler.Park();
            crew.Say("at once");
        });
        Scheduler.Unpark(thread);
        return crew.Finish();
    }

    private static int SecondParkWaits()
    {
        Crew crew = new();
        KernelThread thread = crew.Start("parker", () =>
        {
            Scheduler.Park();
            Scheduler.Park();
        });
        Scheduler.Unpark(thread);
        Scheduler.Unpark(thread);
        Scheduler.Sleep(5 * Milliseconds);
        ThreadState state = thread.State;
        Scheduler.Unpark(thread);
        crew.Finish();
        return state.ToNumber();
    }

    private static bool TimedPark()
    {
        ulong start = GenericTimer.NowNanoseconds;
        Scheduler.ParkUntil(GenericTimer.NowTicks + GenericTimer.FromNanoseconds(10 * Milliseconds), ThreadState.Sleeping);
        return GenericTimer.NowNanoseconds - start >= (10 * Milliseconds) - 100;
    }

    private static string PermitOverSleep()
    {
        Crew crew = new();
        KernelThread thread = crew.Start("sleeper", () =>
        {
            Scheduler.Sleep(5 * Milliseconds);
            Scheduler.Park();
            crew.Say("at once");
        }, ThreadPriority.High);
        Scheduler.Unpark(thread);
        return crew.Finish();
    }

    private static string StartParked()
    {
        Crew crew = new();
        Event over = new();
        KernelThread thread = new("later", () =>
        {
            crew.Say("begun");
            over.Set();
        }, ThreadPriority.High);
        thread.StartParked();
        crew.Say("later");
        Scheduler.Unpark(thread);
        over.Wait();
        return crew.Finish();
    }
}
