using Cosmos.Core;
using Guest.Common;

namespace Guest.Bench;

/// <summary>CPU_ON as its caller sees it: vCPU 1, which is off, is claimed and woken; it turns itself off again outside of the time.</summary>
internal static class CpuOnCall
{
    private const ulong Count = 100;

    /// <summary>Instructions of one call.</summary>
    public static ulong Measure()
    {
        ulong ticks = 0;
        for (ulong i = 0; i < Count; i++)
        {
            Barriers.Isb();
            ulong start = GuestRegisters.ReadCntvctEl0();
            Psci.Call(Conduit.Hvc, Psci.CpuOn64, 1, SecondaryStart.EntryPoint(), Program.TurnOffJob);
            Barriers.Isb();
            ticks += GuestRegisters.ReadCntvctEl0() - start;
            WaitUntilOff();
        }

        return Stopwatch.Nanoseconds(ticks, Count);
    }

    /// <summary>Until vCPU 1 is off. It needs this CPU for that, so this vCPU sleeps meanwhile.</summary>
    public static void WaitUntilOff()
    {
        while (Psci.Call(Conduit.Hvc, Psci.AffinityInfo64, 1) != Psci.AffinityOff)
        {
            VirtualTimer.Pause();
        }
    }
}
