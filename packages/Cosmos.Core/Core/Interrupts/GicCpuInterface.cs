using System.Runtime.CompilerServices;

namespace Cosmos.Core;

/// <summary>
/// This CPU's side of the GIC. An interrupt's end has two steps, priority drop and deactivation (EOImode 1): one that is a guest's stays
/// active meanwhile, so that it does not come again before the guest has served it.
/// </summary>
internal static class GicCpuInterface
{
    // SRE, DFB and DIB: EL2 has the system registers. Without Enable EL1's own ICC_SRE_EL1 traps.
    private const ulong SreBypassOff = 7;
    private const ulong EoiModeDrop = 2;
    private const ulong LowestPriority = 0xFF;
    private const ulong InterruptIdMask = 0xFF_FFFF;

    public static void Initialize()
    {
        // Without the system registers of SRE the accesses below are UNDEFINED.
        GicSystemRegisters.WriteIccSreEl2(SreBypassOff);
        Barriers.Isb();
        GicSystemRegisters.WriteIccCtlrEl1(EoiModeDrop);
        GicSystemRegisters.WriteIccBpr1El1(0);
        GicSystemRegisters.WriteIccPmrEl1(LowestPriority);
        GicSystemRegisters.WriteIccIgrpen1El1(1);
        Barriers.Isb();
    }

    /// <summary>Takes the next pending interrupt, or returns a special INTID.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Acknowledge() => (uint)(GicSystemRegisters.ReadIccIar1El1() & InterruptIdMask);

    /// <summary>Others of its priority may come again, but not this one.</summary>
    public static void Drop(uint interruptId) => GicSystemRegisters.WriteIccEoir1El1(interruptId);

    /// <summary>It may come again, after a <see cref="Drop"/>; at the latest once the exception that it was has returned.</summary>
    public static void Deactivate(uint interruptId)
    {
        Barriers.Isb();
        GicSystemRegisters.WriteIccDirEl1(interruptId);
    }

    /// <summary>Sends a software-generated interrupt, after everything that its receiver will look at.</summary>
    public static void SendSgi(ulong request)
    {
        Barriers.Dsb();
        GicSystemRegisters.WriteIccSgi1rEl1(request);
        Barriers.Isb();
    }
}
