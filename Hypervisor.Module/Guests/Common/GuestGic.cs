using Cosmos.Core;

namespace Guest.Common;

/// <summary>The VM's GIC as our guests use it: group 1 on, and each vCPU's own interrupts let through where they are wanted.</summary>
public static class GuestGic
{
    private const uint RedistributorSize = 2 * GicLayout.GicrSgiFrame;

    private static nuint s_redistributors;

    /// <summary>The distributor's registers; 0 before <see cref="TryInitialize"/>.</summary>
    public static nuint Distributor { get; private set; }

    /// <summary>Finds the GIC and turns its distributor on; false when the device tree names none.</summary>
    public static bool TryInitialize()
    {
        if (GicDescription.FromDeviceTree(BootInfo.DeviceTree) is not { } gic)
        {
            return false;
        }

        Distributor = (nuint)gic.Distributor.Start;
        s_redistributors = (nuint)gic.Redistributors[0].Start;
        Mmio.Write32(Distributor + GicLayout.GicdCtlr, GicLayout.GicdCtlrEnableGrp1 | GicLayout.GicdCtlrAre);
        return true;
    }

    /// <summary>The registers of a vCPU's SGIs and PPIs.</summary>
    public static nuint PrivateRegisters(uint vcpu) => s_redistributors + (vcpu * RedistributorSize) + GicLayout.GicrSgiFrame;

    /// <summary>Lets SGIs and PPIs through to the vCPU that calls.</summary>
    /// <param name="vcpu">Its number.</param>
    /// <param name="interrupts">A bit for each INTID.</param>
    public static void Enable(uint vcpu, uint interrupts)
    {
        nuint registers = PrivateRegisters(vcpu);
        Mmio.Write32(registers - GicLayout.GicrSgiFrame + GicLayout.GicrWaker, 0);
        Mmio.Write32(registers + GicLayout.Igroupr, uint.MaxValue);
        Mmio.Write32(registers + GicLayout.Isenabler, interrupts);
        GicSystemRegisters.WriteIccPmrEl1(0xFF);
        GicSystemRegisters.WriteIccIgrpen1El1(1);
        Barriers.Isb();
    }
}
