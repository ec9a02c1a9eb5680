using Cosmos.Core;
using Guest.Common;

namespace Guest.Bench;

/// <summary>
/// The virtual counter as an instruction counter: with QEMU's -icount shift=0 one instruction takes 1 ns. Without it the
/// figures are nanoseconds of the emulator's own time.
/// </summary>
internal static class Stopwatch
{
    /// <summary>So many that the counter's step, 16 ns with QEMU's 62.5 MHz, does not show.</summary>
    private const ulong Count = 1000;

    private const int Repeats = 5;

    /// <summary>Instructions of one operation, the instruction that starts it included, rounded to the nearest.</summary>
    public static ulong PerOperation(Operation operation, ulong x0)
    {
        ulong empty = Shortest(Operation.Nothing, x0);
        ulong full = Shortest(operation, x0);
        return Nanoseconds(full - empty, Count);
    }

    /// <summary>Counter ticks to nanoseconds for each of <paramref name="count"/> events.</summary>
    public static ulong Nanoseconds(ulong ticks, ulong count)
    {
        ulong divisor = SystemRegisters.ReadCntfrqEl0() * count;
        return ((ticks * 1_000_000_000) + (divisor / 2)) / divisor;
    }

    /// <summary>The shortest of a few runs: the one without an interrupt of the host's in it.</summary>
    private static ulong Shortest(Operation operation, ulong x0)
    {
        ulong shortest = ulong.MaxValue;
        for (int i = 0; i < Repeats; i++)
        {
            Barriers.Isb();
            ulong start = GuestRegisters.ReadCntvctEl0();
            Run(operation, x0);
            Barriers.Isb();
            ulong ticks = GuestRegisters.ReadCntvctEl0() - start;
            shortest = ticks < shortest ? ticks : shortest;
        }

        return shortest;
    }

    private static void Run(Operation operation, ulong x0)
    {
        switch (operation)
        {
            case Operation.Hvc:
                MeasuredLoops.Hvc(Count, x0);
                break;
            case Operation.Smc:
                MeasuredLoops.Smc(Count, x0);
                break;
            case Operation.Read32:
                MeasuredLoops.Read32(Count, x0);
                break;
            default:
                MeasuredLoops.Empty(Count, x0);
                break;
        }
    }
}
