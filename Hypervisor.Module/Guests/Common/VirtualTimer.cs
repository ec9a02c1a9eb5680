using Cosmos.Core;

namespace Guest.Common;

/// <summary>
/// The EL1 virtual timer as an alarm clock for WFI. Interrupts stay masked in PSTATE: a pending one ends WFI all the same.
/// </summary>
public static class VirtualTimer
{
    private const uint InterruptId = 27;
    private const ulong Enable = 1;

    // INTIDs from here on name no interrupt (IHI 0069 2.2.1).
    private const uint FirstSpecial = 1020;

    // GICv3 registers (IHI 0069 12.9, 12.11), of the distributor and of the first vCPU's redistributor.
    private const uint DistributorControl = 0x0;
    private const uint EnableGroup1WithAffinity = 0x12;
    private const uint RedistributorWaker = 0x14;
    private const uint SgiFrame = 0x1_0000;
    private const uint Group = SgiFrame + 0x80;
    private const uint SetEnable = SgiFrame + 0x100;

    /// <summary>Lets the timer's interrupt through to the boot vCPU.</summary>
    public static void Initialize()
    {
        if (GicDescription.FromDeviceTree(BootInfo.DeviceTree) is not { } gic)
        {
            return;
        }

        nuint redistributor = (nuint)gic.Redistributors[0].Start;
        Mmio.Write32((nuint)gic.Distributor.Start + DistributorControl, EnableGroup1WithAffinity);
        Mmio.Write32(redistributor + RedistributorWaker, 0);
        Mmio.Write32(redistributor + Group, uint.MaxValue);
        Mmio.Write32(redistributor + SetEnable, 1u << (int)InterruptId);
        GicSystemRegisters.WriteIccPmrEl1(0xFF);
        GicSystemRegisters.WriteIccIgrpen1El1(1);
        Barriers.Isb();
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
        if (taken < FirstSpecial)
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
