using Cosmos.Core;
using Guest.Common;

namespace Guest.Bench;

/// <summary>
/// The guest's interrupts, taken by a look at the CPU interface: PSTATE masks them, so that no vector is in the figures. All are of
/// group 1; the boot vCPU's are set up by <see cref="VirtualTimer"/>.
/// </summary>
internal static class GuestInterrupts
{
    private const uint SgiFrame = 0x1_0000;
    private const uint RedistributorSize = 0x2_0000;
    private const uint RedistributorWaker = 0x14;
    private const uint Group = SgiFrame + 0x80;
    private const uint SetEnable = SgiFrame + 0x100;
    private const uint FirstSpecial = 1020;

    private static nuint s_redistributors;

    /// <summary>The distributor's registers.</summary>
    public static nuint Distributor { get; private set; }

    /// <summary>Lets all SGIs and PPIs through to a vCPU.</summary>
    public static void Enable(uint vcpu)
    {
        if (s_redistributors == 0 && GicDescription.FromDeviceTree(BootInfo.DeviceTree) is { } gic)
        {
            Distributor = (nuint)gic.Distributor.Start;
            s_redistributors = (nuint)gic.Redistributors[0].Start;
        }

        nuint redistributor = s_redistributors + (vcpu * RedistributorSize);
        Mmio.Write32(redistributor + RedistributorWaker, 0);
        Mmio.Write32(redistributor + Group, uint.MaxValue);
        Mmio.Write32(redistributor + SetEnable, uint.MaxValue);
        GicSystemRegisters.WriteIccPmrEl1(0xFF);
        GicSystemRegisters.WriteIccIgrpen1El1(1);
        Barriers.Isb();
    }

    /// <summary>Takes one interrupt and ends it; spins until it is there.</summary>
    public static void Take()
    {
        ulong taken = GicSystemRegisters.ReadIccIar1El1();
        while (taken >= FirstSpecial)
        {
            taken = GicSystemRegisters.ReadIccIar1El1();
        }

        GicSystemRegisters.WriteIccEoir1El1(taken);
    }

    /// <summary>As <see cref="Take"/>, but the vCPU sleeps meanwhile.</summary>
    public static void Await()
    {
        ulong taken = GicSystemRegisters.ReadIccIar1El1();
        while (taken >= FirstSpecial)
        {
            CPU.WaitForInterrupt();
            taken = GicSystemRegisters.ReadIccIar1El1();
        }

        GicSystemRegisters.WriteIccEoir1El1(taken);
    }

    /// <summary>SGI 1 to a vCPU of the first cluster.</summary>
    public static void Send(uint vcpu)
    {
        GicSystemRegisters.WriteIccSgi1rEl1((1u << 24) | (1u << (int)vcpu));
        Barriers.Isb();
    }
}
