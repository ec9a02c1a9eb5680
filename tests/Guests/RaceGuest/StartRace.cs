using System.Threading;
using Guest.Common;

namespace TestGuests;

/// <summary>All but one turn the same vCPU on at once: one succeeds, and the target starts once, by the winner's call.</summary>
internal static class StartRace
{
    // Context ids: the round above the caller.
    private const int RoundShift = 4;

    private static readonly ulong[] s_answers = new ulong[1 << RoundShift];
    private static ulong s_context;
    private static int s_starts;
    private static int s_release;

    /// <summary>The vCPU that is started.</summary>
    public static int Target => GuestMachine.VcpuCount - 1;

    public static void RunSecondary(ulong contextId, int vcpu)
    {
        if (vcpu == Target)
        {
            Stay(contextId);
        }
        else
        {
            Run(vcpu);
        }
    }

    public static void Run(int vcpu)
    {
        for (int round = 1; round <= Race.Rounds; round++)
        {
            Race.Meet(Target);
            s_answers[vcpu] = Race.TurnOn(vcpu, Target, ((ulong)round << RoundShift) | (uint)vcpu);
            Race.Meet(Target);
            if (vcpu == 0)
            {
                Check(round);
            }
        }

        Race.Meet(Target);
    }

    /// <summary>The target, which stays on until everybody has called: else a second success would be right.</summary>
    private static void Stay(ulong contextId)
    {
        s_context = contextId;
        Interlocked.Increment(ref s_starts);
        Deadline deadline = Deadline.Generous;
        while (Volatile.Read(ref s_release) < (int)(contextId >> RoundShift))
        {
            Race.Wait(deadline, "a started vCPU is not let go");
        }
    }

    private static void Check(int round)
    {
        int winner = -1;
        for (int vcpu = 0; vcpu < Target; vcpu++)
        {
            Race.Require(s_answers[vcpu] is Psci.Success or Psci.AlreadyOn or Psci.OnPending, "a racing CPU_ON has a wrong answer");
            if (s_answers[vcpu] == Psci.Success)
            {
                Race.Require(winner < 0, "two racing CPU_ONs succeed");
                winner = vcpu;
            }
        }

        Race.Require(winner >= 0, "no racing CPU_ON succeeds");
        Deadline deadline = Deadline.Generous;
        while (Volatile.Read(ref s_starts) < round)
        {
            Race.Wait(deadline, "a claimed vCPU does not start");
        }

        Race.Require(s_starts == round, "a vCPU starts twice");
        Race.Require(s_context == (((ulong)round << RoundShift) | (uint)winner), "a vCPU starts by a loser's call");
        Volatile.Write(ref s_release, round);
        Race.WaitUntilOff(Target);
    }
}
