namespace Cosmos.Core;

/// <summary>This CPU's side of the GIC. One write ends an interrupt: priority drop and deactivation together (EOImode 0).</summary>
internal static class GicCpuInterface
{
    private const ulong SreEnableBypassOff = 0xF;
    private const ulong LowestPriority = 0xFF;
    private const ulong InterruptIdMask = 0xFF_FFFF;

    public static void Initialize()
    {
        // Without the system registers of SRE the accesses below are UNDEFINED.
        GicSystemRegisters.WriteIccSreEl2(SreEnableBypassOff);
        Barriers.Isb();
        GicSystemRegisters.WriteIccCtlrEl1(0);
        GicSystemRegisters.WriteIccBpr1El1(0);
        GicSystemRegisters.WriteIccPmrEl1(LowestPriority);
        GicSystemRegisters.WriteIccIgrpen1El1(1);
        Barriers.Isb();
    }

    /// <summary>Takes the next pending interrupt, or returns a special INTID.</summary>
    public static uint Acknowledge()
    {
        uint interruptId = (uint)(GicSystemRegisters.ReadIccIar1El1() & InterruptIdMask);

        // The acknowledge is complete before the handler touches the device (IHI 0069 4.1.1).
        Barriers.Dsb();
        return interruptId;
    }

    public static void End(uint interruptId)
    {
        GicSystemRegisters.WriteIccEoir1El1(interruptId);
        Barriers.Isb();
    }

    /// <summary>Sends a software-generated interrupt, after everything that its receiver will look at.</summary>
    public static void SendSgi(ulong request)
    {
        Barriers.Dsb();
        GicSystemRegisters.WriteIccSgi1rEl1(request);
        Barriers.Isb();
    }
}
