using System.Runtime.CompilerServices;
using Guest.Common;

namespace TestGuests;

/// <summary>
/// All vCPUs call PSCI as fast as they can, and two of them at once reset the VM. A cold reset loads the image anew, so the count
/// of rounds is in RAM behind it, which a reset leaves as it is.
/// </summary>
internal static unsafe class ResetRace
{
    private const ulong BelowRamEnd = 1 << 20;
    private const ulong Magic = 0x5245_5345_5420_5241;

    private static ulong* State => (ulong*)(GuestMachine.RamEnd - BelowRamEnd);

    /// <summary>Once a boot: whether there are resets left to do.</summary>
    public static bool IsToGoOn()
    {
        if (State[0] != Magic)
        {
            State[0] = Magic;
            State[1] = 0;
        }

        return State[1]++ < (ulong)Race.Rounds;
    }

    /// <summary>Until the VM is reset.</summary>
    public static void Run(int vcpu)
    {
        int vcpus = GuestMachine.VcpuCount;
        int first = (int)(State[1] % (ulong)vcpus);
        bool resets = vcpu == first || vcpu == (first + 1) % vcpus;
        Race.Meet(vcpus);
        Deadline deadline = Deadline.Generous;
        while (true)
        {
            if (resets)
            {
                Psci.Call(Race.ConduitOf(vcpu), Psci.SystemReset);
                Race.Fail("SYSTEM_RESET came back");
            }

            Race.Require(Race.TurnOn(vcpu, (vcpu + 1) % vcpus, 0) == Psci.AlreadyOn, "a vCPU that runs is not on");
            Race.Wait(deadline, "the VM is not reset");
        }
    }
}
