using System.Threading;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Extensions;

namespace Tally;

/// <summary>How often vCPUs were started by CPU_ON and VMs powered off.</summary>
public sealed class PowerTally : IPowerWatcher
{
    private int _starts;
    private int _ends;

    public int Starts => Volatile.Read(ref _starts);

    public int Ends => Volatile.Read(ref _ends);

    public void OnPower(in VmEvent happened)
    {
        switch (happened.Outcome.Reason)
        {
            case ExitReason.CpuUp:
                Interlocked.Increment(ref _starts);
                break;
            case ExitReason.SystemDown:
                Interlocked.Increment(ref _ends);
                break;
        }
    }
}
