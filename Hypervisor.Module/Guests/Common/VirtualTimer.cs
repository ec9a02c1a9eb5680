using Cosmos.Core;

namespace Guest.Common;

/// <summary>
/// The EL1 virtual timer as an alarm clock for WFI. Interrupts stay masked in PSTATE: a pending one ends WFI all the same.
/// </summary>
public static class VirtualTimer
{
    private const uint InterruptId = 27;
    private const ulong Enable = 1;

    /// <summary>Lets the timer's interrupt through to the boot vCPU.</summary>
    public static void Initialize()
    {
        if (GuestGic.TryInitialize())
        {
            GuestGic.Enable(vcpu: 0, 1u << (int)InterruptId);
        }
    }

    /// <summary>Raises the timer's interrupt after a time.</summary>
    public static void Arm(ulong microseconds)
    {
        GuestRegisters.WriteCntvCvalEl0(GuestRegisters.ReadCntvctEl0() + Deadline.Ticks(microseconds));
        GuestRegisters.WriteCntvCtlEl0(Enable);
        Barriers.Isb();
    }

    /// <summary>
    /// Turns the timer off and takes its interrupt, if it has come: one that the CPU interface holds already would end the next WFI at once.
    /// </summary>
    public static void Disarm()
    {
        GuestRegisters.WriteCntvCtlEl0(0);
        Barriers.Isb();
        ulong taken = GicSystemRegisters.ReadIccIar1El1();
        if (taken < GicLayout.FirstSpecial)
        {
            GicSystemRegisters.WriteIccEoir1El1(taken);
        }
    }

    /// <summary>Gives the CPU away for about 200 microseconds.</summary>
    public static void Pause()
    {
        Arm(200);
        CPU.WaitForInterrupt();
        Disarm();
    }
}
