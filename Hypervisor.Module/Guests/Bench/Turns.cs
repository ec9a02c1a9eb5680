using Guest.Common;

namespace Guest.Bench;

/// <summary>
/// vCPUs 0 and 1 compute on one CPU by turns. Each notes when it was last there and when it is back: from the one's last moment to
/// the other's next is a switch - the timer's interrupt, the end of the slice, both vCPUs' state.
/// </summary>
internal static class Turns
{
    private const int Count = 16;

    // Half a time slice: nothing shorter is another's turn.
    private const ulong ShortestAwayMicroseconds = 1_000;

    // Sixteen turns of both take 64 ms. With a CPU for each there are none.
    private const ulong LimitMicroseconds = 200_000;

    private static readonly ulong[] s_left = new ulong[Count + 3];
    private static readonly ulong[] s_back = new ulong[Count + 1];

    /// <summary>Instructions of one switch; null when there was none.</summary>
    public static ulong? Measure()
    {
        Psci.Call(Conduit.Hvc, Psci.CpuOn64, 1, SecondaryStart.EntryPoint(), Program.TurnsJob);
        bool complete = Note(s_back, null);
        CpuOnCall.WaitUntilOff();
        ulong ticks = 0;
        for (int i = 1; i < Count; i++)
        {
            ticks += s_back[i] - LastLeftBefore(s_back[i]);
        }

        return complete ? Stopwatch.Nanoseconds(ticks, Count - 1) : null;
    }

    /// <summary>The one that began may have missed a turn, so the two lists are not matched by number.</summary>
    private static ulong LastLeftBefore(ulong back)
    {
        ulong last = 0;
        foreach (ulong left in s_left)
        {
            last = left < back && left > last ? left : last;
        }

        return last;
    }

    /// <summary>On vCPU 1.</summary>
    public static void Run() => Note(null, s_left);

    /// <summary>Computes until there were enough turns, one more as the other must see the last end, and vCPU 1 as long as the other needs.</summary>
    private static bool Note(ulong[]? back, ulong[]? left)
    {
        ulong shortest = Deadline.Ticks(ShortestAwayMicroseconds);
        Deadline limit = Deadline.After(LimitMicroseconds);
        ulong last = GuestRegisters.ReadCntvctEl0();
        int turns = left is null ? Count + 1 : Count + 3;
        for (int turn = 0; turn < turns;)
        {
            ulong now = GuestRegisters.ReadCntvctEl0();
            if (now - last > shortest)
            {
                back?[turn] = now;
                left?[turn] = last;
                turn++;
            }
            else if (limit.HasPassed)
            {
                return false;
            }

            last = now;
        }

        return true;
    }
}
