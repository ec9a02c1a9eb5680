using System.Threading;
using Cosmos.Core;
using Guest.Common;

namespace TestGuests;

/// <summary>Computation that is the same on every vCPU, counted in pieces.</summary>
internal static class Work
{
    // Some thousand instructions: far below a time slice.
    private const int Piece = 1000;

    private const ulong PvTimeSt = 0xC500_0021;
    private const uint Nanoseconds = 8;

    private static ulong[] s_done = [];
    private static ulong[] s_stolen = [];
    private static ulong s_start;
    private static ulong s_end;
    private static ulong s_sink;

    /// <param name="vcpus">Places for results.</param>
    /// <param name="start">When work begins to count, by the virtual counter.</param>
    /// <param name="ticks">For how long it counts.</param>
    public static void Prepare(int vcpus, ulong start, ulong ticks)
    {
        s_done = new ulong[vcpus];
        s_stolen = new ulong[vcpus];
        s_start = start;
        s_end = start + ticks;
    }

    /// <summary>Computes until the end, and leaves how many pieces were done since the start and how much time was stolen.</summary>
    public static void Measure(int vcpu)
    {
        nuint structure = (nuint)Psci.Call(GuestMachine.Conduit, PvTimeSt);
        ComputeUntil(s_start);
        ulong before = Mmio.Read64(structure + Nanoseconds);
        ulong done = ComputeUntil(s_end);
        s_stolen[vcpu] = Mmio.Read64(structure + Nanoseconds) - before;
        Volatile.Write(ref s_done[vcpu], done);
    }

    /// <param name="ticks">Of the counter; so many that they wrap mean for ever.</param>
    public static void ComputeFor(ulong ticks)
    {
        ulong now = GuestRegisters.ReadCntvctEl0();
        ComputeUntil(ticks > ulong.MaxValue - now ? ulong.MaxValue : now + ticks);
    }

    /// <summary>What <see cref="Measure"/> left; 0 if it does not come.</summary>
    public static ulong WaitForResult(int vcpu)
    {
        Deadline deadline = Deadline.Generous;
        while (Volatile.Read(ref s_done[vcpu]) == 0 && !deadline.HasPassed)
        {
            VirtualTimer.Pause();
        }

        return s_done[vcpu];
    }

    /// <summary>Microseconds that PV_TIME says were stolen of the measured time; of a vCPU whose result is there.</summary>
    public static ulong StolenMicroseconds(int vcpu) => s_stolen[vcpu] / 1000;

    private static ulong ComputeUntil(ulong end)
    {
        ulong pieces = 0;
        ulong value = end;
        while (GuestRegisters.ReadCntvctEl0() < end)
        {
            for (int i = 0; i < Piece; i++)
            {
                value = (value * 6364136223846793005) + 1442695040888963407;
            }

            pieces++;
        }

        s_sink = value;
        return pieces;
    }
}
