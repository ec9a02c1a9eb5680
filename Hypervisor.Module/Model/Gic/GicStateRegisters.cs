using System.Numerics;

namespace Hypervisor.Model.Gic;

/// <summary>
/// The registers from ICENABLER to ICACTIVER, which show and change what is pending and active and what may be taken (IHI0069 12.9, 12.11),
/// and the vCPUs that have to do with them: what one of these has in list registers must be folded back first, as only then it is known
/// here.
/// </summary>
public sealed class GicStateRegisters(VirtualGic gic)
{
    /// <summary>Whether an offset in the distributor or in a redistributor may be one's: false for those that guests use often.</summary>
    public static bool MayBe(ulong offset) =>
        (offset % GicRegister.FrameSize) - GicRegister.Icenabler < GicRegister.Ipriorityr - GicRegister.Icenabler;

    /// <summary>The vCPUs that have SPIs of a register in the distributor, or get them next; a bit for each.</summary>
    /// <param name="offset">From the distributor's start.</param>
    /// <param name="interrupts">The register's bits that count: what is written to it, or all when it is read.</param>
    public uint VcpusOfSpis(ulong offset, uint interrupts)
    {
        int first = (int)(offset % (GicRegister.Icpendr - GicRegister.Ispendr)) / 4 * GicInterruptWord.InterruptCount;
        if (offset >= GicRegister.FrameSize || !MayBe(offset) || gic.Distributor.Spis.WordOf(first) is null)
        {
            return 0;
        }

        uint vcpus = 0;
        for (uint left = interrupts; left != 0; left &= left - 1)
        {
            int taker = gic.Routing.TakerOf(first + BitOperations.TrailingZeroCount(left));
            vcpus |= taker < 0 ? 0 : 1u << taker;
        }

        return vcpus;
    }

    /// <summary>The vCPU whose SGIs and PPIs are in a register in its redistributor, as a bit.</summary>
    /// <param name="offset">From the first redistributor's start.</param>
    /// <param name="interrupts">The register's bits that count: what is written to it, or all when it is read.</param>
    public uint VcpusOfPrivates(ulong offset, uint interrupts)
    {
        ulong inRegion = offset % GicRedistributorRegion.Stride;
        bool isState = offset < gic.Redistributors.Size && inRegion >= GicRegister.FrameSize && MayBe(inRegion);
        return isState && interrupts != 0 ? 1u << (int)(offset / GicRedistributorRegion.Stride) : 0;
    }
}
