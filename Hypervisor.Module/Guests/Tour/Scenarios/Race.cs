using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>Two vCPUs start a third at the same time, again and again: each time exactly one is told SUCCESS.</summary>
internal sealed class Race : Scenario
{
    private const int Rounds = 6;

    public override string Title => "CPU_ON of one vCPU by two";

    public override int CheckCount(int vcpus) => vcpus > 2 ? (4 * Rounds) + 2 : 0;

    public override void Run(Conduit conduit, int vcpus)
    {
        RaceJob job = new(conduit);
        Secondaries.Assign(job, conduit);
        Checks.Equal("CPU_ON of the rival", Psci.Success, Secondaries.TurnOn(conduit, 1));
        for (int round = 1; round <= Rounds; round++)
        {
            ulong starts = CpuRecords.Of(2).Starts;
            job.Go(round);
            if (round % 2 == 0)
            {
                VirtualTimer.Pause();
            }

            ulong mine = Secondaries.TurnOn(conduit, 2);
            Checks.True("the rival answers in round", (ulong)round, job.TryGetAnswer(round, out ulong rivals));
            bool oneWins = mine == Psci.Success ? IsLate(rivals) : rivals == Psci.Success && IsLate(mine);
            Checks.True("one SUCCESS in round", (ulong)round, oneWins);
            Checks.True("one start in round", (ulong)round, Secondaries.WaitForStart(2, starts + 1));
            job.End(round);
            Checks.True("off after round", (ulong)round, Secondaries.WaitForOff(conduit, 2));
        }

        Secondaries.Leave();
        Checks.True("the rival is off", Secondaries.WaitForOff(conduit, 1));
    }

    private static bool IsLate(ulong answer) => answer is Psci.AlreadyOn or Psci.OnPending;
}
