using System.Threading;
using Cosmos.Core;
using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>vCPU 1 starts vCPU 2 when told to, and tells what it was answered. vCPU 2 stays on until the round ends.</summary>
internal sealed class RaceJob(Conduit conduit) : SecondaryJob
{
    private int _round;
    private int _answeredRound;
    private int _endedRound;
    private ulong _answer;

    /// <summary>Both go: vCPU 1 from here on, the caller by its own CPU_ON.</summary>
    public void Go(int round) => Volatile.Write(ref _round, round);

    /// <summary>vCPU 2 may turn itself off.</summary>
    public void End(int round) => Volatile.Write(ref _endedRound, round);

    /// <summary>vCPU 1's answer in a round.</summary>
    /// <returns>False when it has not come in time.</returns>
    public bool TryGetAnswer(int round, out ulong answer)
    {
        Deadline deadline = Deadline.Generous;
        while (Volatile.Read(ref _answeredRound) != round && !deadline.HasPassed)
        {
            VirtualTimer.Pause();
        }

        answer = _answer;
        return Volatile.Read(ref _answeredRound) == round;
    }

    public override void Run(int vcpu)
    {
        Deadline deadline = Deadline.Generous;
        if (vcpu == 1)
        {
            Rival(deadline);
        }
        else
        {
            while (Volatile.Read(ref _endedRound) != Volatile.Read(ref _round) && !deadline.HasPassed)
            {
                CPU.Yield();
            }
        }
    }

    private void Rival(Deadline deadline)
    {
        while (!Secondaries.MayLeave && !deadline.HasPassed)
        {
            int round = Volatile.Read(ref _round);
            if (round == _answeredRound)
            {
                CPU.Yield();
                continue;
            }

            _answer = Secondaries.TurnOn(conduit, 2);
            Volatile.Write(ref _answeredRound, round);
        }
    }
}
