using System.Threading;
using Guest.Common;

namespace TestGuests;

/// <summary>
/// One vCPU turns itself off whenever it is started, and all others turn it on without a pause: each success is one start, with
/// that call's context id, and no wake is lost.
/// </summary>
internal static class OnOffRace
{
    private const int VcpuLimit = 8;
    private const int CallerShift = 32;

    private static readonly ulong[] s_sums = new ulong[VcpuLimit];
    private static ulong s_startSum;
    private static int s_starts;
    private static int s_calls;

    public static void RunSecondary(ulong contextId, int vcpu)
    {
        if (vcpu == StartRace.Target)
        {
            s_startSum += contextId;
            Interlocked.Increment(ref s_starts);
        }
        else
        {
            Run(vcpu);
        }
    }

    public static void Run(int vcpu)
    {
        int callers = StartRace.Target;
        Race.Meet(callers);
        int call;
        while ((call = Interlocked.Increment(ref s_calls)) <= Race.Rounds)
        {
            ulong context = ((ulong)vcpu << CallerShift) | (uint)call;
            TurnOn(vcpu, context);
            s_sums[vcpu] += context;
        }

        Race.Meet(callers);
        if (vcpu == 0)
        {
            Check();
        }
    }

    private static void TurnOn(int self, ulong context)
    {
        Deadline deadline = Deadline.Generous;
        ulong answer;
        while ((answer = Race.TurnOn(self, StartRace.Target, context)) != Psci.Success)
        {
            Race.Require(answer is Psci.AlreadyOn or Psci.OnPending, "CPU_ON against CPU_OFF has a wrong answer");
            Race.Wait(deadline, "a vCPU that turns itself off cannot be turned on");
        }
    }

    private static void Check()
    {
        Race.WaitUntilOff(StartRace.Target);
        ulong sum = 0;
        foreach (ulong one in s_sums)
        {
            sum += one;
        }

        Race.Require(s_starts == Race.Rounds, "there are not as many starts as successes");
        Race.Require(s_startSum == sum, "a start has a context id that no success gave");
    }
}
