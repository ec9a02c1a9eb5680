using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>
/// Powerdowns that the timer ends. On a slow emulator the timer may fire before the call arrives, which abandons the
/// powerdown as it must: then with more time once more.
/// </summary>
internal static class TimedSleep
{
    public const ulong Microseconds = 2000;
    private const ulong Longest = 4_000_000;

    /// <summary>One call, repeated only while it is abandoned.</summary>
    /// <returns>Whether it came back by the entry point.</returns>
    public static bool PowerDown(Conduit conduit, ulong function, ulong x1, ulong x2, ulong x3, out ulong x0)
    {
        bool resumed = false;
        x0 = Psci.Success;
        for (ulong time = Microseconds; time < Longest && !resumed && x0 == Psci.Success; time *= 4)
        {
            VirtualTimer.Arm(time);
            resumed = PowerdownCall.Call(conduit, function, x1, x2, x3, out x0);
            VirtualTimer.Disarm();
        }

        return resumed;
    }

    /// <summary>CPU_SUSPEND (SMC64), repeated until the statistics count it.</summary>
    public static void Suspend(Conduit conduit, ulong powerState)
    {
        ulong count = Psci.Call(conduit, Psci.StatCount64, 0, powerState);
        for (ulong time = Microseconds; time < Longest && Psci.Call(conduit, Psci.StatCount64, 0, powerState) == count; time *= 4)
        {
            VirtualTimer.Arm(time);
            PowerdownCall.Call(conduit, Psci.CpuSuspend64, powerState, PowerdownCall.EntryPoint(), 0, out _);
            VirtualTimer.Disarm();
        }
    }
}
