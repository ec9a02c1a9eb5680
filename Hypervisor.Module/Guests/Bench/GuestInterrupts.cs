using Cosmos.Core;
using Guest.Common;

namespace Guest.Bench;

/// <summary>
/// The guest's interrupts, taken by a look at the CPU interface: PSTATE masks them, so that no vector is in the figures. <see cref="GuestGic"/>
/// lets them through.
/// </summary>
internal static class GuestInterrupts
{
    /// <summary>Takes one interrupt and ends it; spins until it is there.</summary>
    public static void Take()
    {
        ulong taken = GicSystemRegisters.ReadIccIar1El1();
        while (taken >= GicLayout.FirstSpecial)
        {
            taken = GicSystemRegisters.ReadIccIar1El1();
        }

        GicSystemRegisters.WriteIccEoir1El1(taken);
    }

    /// <summary>As <see cref="Take"/>, but the vCPU sleeps meanwhile.</summary>
    public static void Await()
    {
        ulong taken = GicSystemRegisters.ReadIccIar1El1();
        while (taken >= GicLayout.FirstSpecial)
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
