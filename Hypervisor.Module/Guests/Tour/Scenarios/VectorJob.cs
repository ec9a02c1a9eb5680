using System.Threading;
using Guest.Common;

namespace Guest.Tour.Scenarios;

/// <summary>Fills the vector registers with a pattern of the vCPU's own, calls, and compares, until told to leave.</summary>
internal sealed unsafe class VectorJob(Conduit conduit) : SecondaryJob
{
    private int _differences;

    /// <summary>Registers that changed, on all secondary vCPUs together.</summary>
    public int Differences => Volatile.Read(ref _differences);

    public override void Run(int vcpu)
    {
        Deadline deadline = Deadline.Generous;
        do
        {
            Interlocked.Add(ref _differences, Call(conduit, vcpu));
        }
        while (!Secondaries.MayLeave && !deadline.HasPassed);
    }

    /// <summary>One round of PSCI_VERSION.</summary>
    /// <returns>How many 64-bit halves of q0 to q31 changed.</returns>
    public static int Call(Conduit conduit, int vcpu)
    {
        VectorRegisters pattern = Pattern(vcpu);
        VectorRegisters found = default;
        if (conduit == Conduit.Smc)
        {
            VectorProbe.AcrossSmc(&pattern, &found);
        }
        else
        {
            VectorProbe.AcrossHvc(&pattern, &found);
        }

        return Compare(in pattern, in found);
    }

    /// <summary>One round of WFI, woken by the timer.</summary>
    public static int Wait(int vcpu)
    {
        VectorRegisters pattern = Pattern(vcpu);
        VectorRegisters found = default;
        VirtualTimer.Arm(500);
        VectorProbe.AcrossWfi(&pattern, &found);
        VirtualTimer.Disarm();
        return Compare(in pattern, in found);
    }

    private static VectorRegisters Pattern(int vcpu)
    {
        VectorRegisters pattern = default;
        for (int i = 0; i < VectorRegisters.Count; i++)
        {
            pattern[i] = 0x9E37_79B9_7F4A_7C15 * (ulong)((vcpu * VectorRegisters.Count) + i + 1);
        }

        return pattern;
    }

    private static int Compare(in VectorRegisters pattern, in VectorRegisters found)
    {
        int differences = 0;
        for (int i = 0; i < VectorRegisters.Count; i++)
        {
            differences += pattern[i] == found[i] ? 0 : 1;
        }

        return differences;
    }
}
