using Cosmos.Core;
using Guest.Common;

namespace TestGuests;

/// <summary>A vCPU that sleeps while all others compute.</summary>
internal static class Sleeper
{
    private const int Naps = 20;
    private const ulong NapMicroseconds = 3_000;

    /// <summary>From the timer to the instruction behind WFI, at the worst of several sleeps.</summary>
    public static ulong MostMicrosecondsLate()
    {
        ulong worst = 0;
        for (int i = 0; i < Naps; i++)
        {
            ulong due = GuestRegisters.ReadCntvctEl0() + Deadline.Ticks(NapMicroseconds);
            VirtualTimer.Arm(NapMicroseconds);
            CPU.WaitForInterrupt();
            ulong late = GuestRegisters.ReadCntvctEl0() - due;
            VirtualTimer.Disarm();
            worst = late > worst ? late : worst;
        }

        return worst * 1_000_000 / SystemRegisters.ReadCntfrqEl0();
    }
}
