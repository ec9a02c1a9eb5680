using System.Runtime.InteropServices;
using System.Threading;
using Cosmos.Core;
using Guest.Common;

namespace Guest.Tour;

/// <summary>The vCPUs beside the boot vCPU: turns them on, gives them a job, waits until they are off.</summary>
internal static class Secondaries
{
    // Linux passes a power state to CPU_OFF, which takes none.
    private const ulong IgnoredPowerState = 0x1_0000;

    private static SecondaryJob? s_job;
    private static Conduit s_conduit;
    private static int s_leave;
    private static int s_refusedAliases;

    /// <summary>How often CPU_OFF by its SMC64 alias has come back, since the start.</summary>
    public static int RefusedAliases => Volatile.Read(ref s_refusedAliases);

    /// <summary>Sets what vCPUs do that are started from now on.</summary>
    public static void Assign(SecondaryJob job, Conduit conduit)
    {
        s_job = job;
        s_conduit = conduit;
        Volatile.Write(ref s_leave, 0);
        Barriers.Dsb();
    }

    /// <summary>CPU_ON (SMC64) of one vCPU with its number as context id.</summary>
    public static ulong TurnOn(Conduit conduit, int vcpu) =>
        Psci.Call(conduit, Psci.CpuOn64, (ulong)vcpu, SecondaryStart.EntryPoint(), (ulong)vcpu);

    /// <summary>Lets go those that wait in <see cref="WaitForLeave"/>.</summary>
    public static void Leave() => Volatile.Write(ref s_leave, 1);

    public static bool MayLeave => Volatile.Read(ref s_leave) != 0;

    /// <summary>On a secondary vCPU: until the boot vCPU says so.</summary>
    public static void WaitForLeave()
    {
        Deadline deadline = Deadline.Generous;
        while (!MayLeave && !deadline.HasPassed)
        {
            CPU.Yield();
        }
    }

    /// <summary>On the boot vCPU: until a vCPU has been started that often in all.</summary>
    public static bool WaitForStart(int vcpu, ulong starts)
    {
        Deadline deadline = Deadline.Generous;
        while (Volatile.Read(ref CpuRecords.Of(vcpu).Starts) < starts && !deadline.HasPassed)
        {
            VirtualTimer.Pause();
        }

        return CpuRecords.Of(vcpu).Starts == starts;
    }

    /// <summary>On the boot vCPU: until AFFINITY_INFO says that a vCPU is off.</summary>
    public static bool WaitForOff(Conduit conduit, int vcpu)
    {
        Deadline deadline = Deadline.Generous;
        ulong state;
        while ((state = Psci.Call(conduit, Psci.AffinityInfo64, (ulong)vcpu)) != Psci.AffinityOff && !deadline.HasPassed)
        {
            VirtualTimer.Pause();
        }

        return state == Psci.AffinityOff;
    }

    [UnmanagedCallersOnly(EntryPoint = "GuestSecondaryMain")]
    private static void Main(ulong contextId, ulong vcpu)
    {
        s_job!.Run((int)vcpu);

        // By turns with the alias, which only a strict VM refuses.
        if (vcpu % 2 == 0)
        {
            Psci.Call(s_conduit, Psci.CpuOff64);
            Interlocked.Increment(ref s_refusedAliases);
        }

        Psci.Call(s_conduit, Psci.CpuOff, IgnoredPowerState);
    }
}
