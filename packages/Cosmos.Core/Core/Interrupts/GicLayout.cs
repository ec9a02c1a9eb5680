namespace Cosmos.Core;

/// <summary>Where things are in a GICv3's registers (IHI 0069, chapter 12): offsets and bits, no access.</summary>
public static class GicLayout
{
    // Distributor.
    public const uint GicdCtlr = 0x0000;
    public const uint GicdTyper = 0x0004;
    public const uint GicdIrouter = 0x6000;
    public const uint GicdCtlrEnableGrp1 = 1 << 1;
    public const uint GicdCtlrAre = 1 << 4;
    public const uint CtlrRwp = 1u << 31;

    // Redistributor: the RD frame, then 64 KiB further the frame of its SGIs and PPIs.
    public const uint GicrCtlr = 0x0000;
    public const uint GicrTyper = 0x0008;
    public const uint GicrWaker = 0x0014;
    public const uint GicrSgiFrame = 0x1_0000;
    public const uint GicrCtlrRwp = 1 << 3;
    public const uint WakerProcessorSleep = 1 << 1;
    public const uint WakerChildrenAsleep = 1 << 2;
    public const ulong TyperVlpis = 1 << 1;
    public const ulong TyperLast = 1 << 4;

    // The same in the distributor and in an SGI frame.
    public const uint Igroupr = 0x0080;
    public const uint Isenabler = 0x0100;
    public const uint Icenabler = 0x0180;
    public const uint Ispendr = 0x0200;
    public const uint Icpendr = 0x0280;
    public const uint Isactiver = 0x0300;
    public const uint Icactiver = 0x0380;
    public const uint Ipriorityr = 0x0400;

    /// <summary>INTIDs below are private to a CPU (SGIs and PPIs) and belong to its redistributor.</summary>
    public const uint FirstSpi = 32;

    /// <summary>INTIDs from here to 1023 mean that there is nothing to take.</summary>
    public const uint FirstSpecial = 1020;

    /// <summary>Offset of the word that holds an INTID's bit in an array with one bit per INTID.</summary>
    public static uint BitWord(uint array, uint interruptId) => array + (interruptId / 32 * 4);

    public static uint Bit(uint interruptId) => 1u << (int)(interruptId % 32);

    /// <summary>How many INTIDs the distributor has, from GICD_TYPER.ITLinesNumber.</summary>
    public static uint InterruptCount(uint typer)
    {
        uint lines = ((typer & 0x1F) + 1) * 32;
        return lines < FirstSpecial ? lines : FirstSpecial;
    }

    /// <summary>Aff3.Aff2.Aff1.Aff0 as GICR_TYPER has them in its upper half.</summary>
    public static uint PackedAffinity(ulong mpidr) => (uint)(((mpidr >> 8) & 0xFF00_0000) | (mpidr & 0x00FF_FFFF));

    /// <summary>The affinity fields as GICD_IROUTER has them, which is where MPIDR_EL1 has them.</summary>
    public static ulong Route(ulong mpidr) => mpidr & 0xFF_00FF_FFFF;

    /// <summary>Bytes from one redistributor to the next when the device tree names no stride.</summary>
    public static ulong RedistributorStride(ulong typer) => (typer & TyperVlpis) != 0 ? 0x4_0000UL : 0x2_0000UL;

    /// <summary>ICC_SGI1R_EL1's INTID.</summary>
    /// <param name="interruptId">0 to 15.</param>
    public static ulong SgiOf(uint interruptId) => (ulong)interruptId << 24;

    /// <summary>ICC_SGI1R_EL1's target, for one CPU (range selector for Aff0 above 15).</summary>
    /// <param name="mpidr">Affinity of the target.</param>
    public static ulong SgiTo(ulong mpidr)
    {
        ulong aff0 = mpidr & 0xFF;
        ulong aff1 = (mpidr >> 8) & 0xFF;
        ulong aff2 = (mpidr >> 16) & 0xFF;
        ulong aff3 = (mpidr >> 32) & 0xFF;
        return (aff3 << 48) | (aff0 / 16 << 44) | (aff2 << 32) | (aff1 << 16) | (1UL << (int)(aff0 % 16));
    }

    /// <summary>ICC_SGI1R_EL1 for all CPUs but the sender: IRM, bit 40.</summary>
    public static ulong SgiToOthers(uint interruptId) => (1UL << 40) | SgiOf(interruptId);
}
