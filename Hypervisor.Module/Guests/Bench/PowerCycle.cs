using Cosmos.Core;
using Guest.Common;

namespace Guest.Bench;

/// <summary>
/// One CPU_ON, one start and one CPU_OFF by the power relay: short relays first, then a long one. The difference to the shortest holds
/// whole hops only: a short one in which a time slice ended has a whole slice in it. The relay ends in a fresh start of this vCPU, so what must survive it is static.
/// </summary>
internal static class PowerCycle
{
    private const ulong ShortRelay = 2;
    private const ulong LongRelay = 1002;

    private const int ShortRelays = 3;

    private static ulong s_start;
    private static ulong s_short = ulong.MaxValue;
    private static int s_shortRelays;

    public static void Start() => Run(ShortRelay);

    /// <summary>Goes on where a relay has ended.</summary>
    /// <returns>Instructions of one cycle; null never comes back to the caller, because a relay begins instead.</returns>
    public static ulong? Continue()
    {
        ulong ticks = GuestRegisters.ReadCntvctEl0() - s_start;
        if (s_shortRelays < ShortRelays)
        {
            s_short = ticks < s_short ? ticks : s_short;
            Run(++s_shortRelays < ShortRelays ? ShortRelay : LongRelay);
            return null;
        }

        return Stopwatch.Nanoseconds(ticks - s_short, LongRelay - ShortRelay);
    }

    private static void Run(ulong hops)
    {
        Barriers.Dsb();
        s_start = GuestRegisters.ReadCntvctEl0();
        PowerRelay.Start(hops);
    }
}
