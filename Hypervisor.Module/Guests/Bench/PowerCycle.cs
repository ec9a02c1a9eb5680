using Cosmos.Core;
using Guest.Common;

namespace Guest.Bench;

/// <summary>
/// One CPU_ON, one start and one CPU_OFF by the power relay: a short relay first, then a long one. Their difference holds
/// whole hops only. The relay ends in a fresh start of this vCPU, so what must survive it is static.
/// </summary>
internal static class PowerCycle
{
    private const ulong ShortRelay = 2;
    private const ulong LongRelay = 1002;

    private static ulong s_start;
    private static ulong s_short;

    public static void Start() => Run(ShortRelay);

    /// <summary>Goes on where a relay has ended.</summary>
    /// <returns>Instructions of one cycle; null never comes back to the caller, because a relay begins instead.</returns>
    public static ulong? Continue()
    {
        ulong ticks = GuestRegisters.ReadCntvctEl0() - s_start;
        if (s_short == 0)
        {
            s_short = ticks;
            Run(LongRelay);
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
