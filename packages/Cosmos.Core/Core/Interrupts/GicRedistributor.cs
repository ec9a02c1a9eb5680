namespace Cosmos.Core;

/// <summary>One CPU's redistributor: its SGIs and PPIs, all in non-secure group 1.</summary>
internal sealed class GicRedistributor
{
    private readonly nuint _base;
    private readonly nuint _sgiBase;

    private GicRedistributor(nuint baseAddress)
    {
        _base = baseAddress;
        _sgiBase = baseAddress + GicLayout.GicrSgiFrame;
    }

    /// <summary>Finds the redistributor that GICR_TYPER ties to a CPU; null when there is none.</summary>
    public static GicRedistributor? Find(GicDescription description, ulong mpidr)
    {
        uint affinity = GicLayout.PackedAffinity(mpidr);
        foreach (PhysicalRange region in description.Redistributors)
        {
            ulong address = region.Start;
            ulong typer = 0;
            while (region.Contains(address, 2 * GicLayout.GicrSgiFrame) && (typer & GicLayout.TyperLast) == 0)
            {
                typer = Mmio.Read64((nuint)address + GicLayout.GicrTyper);
                if ((uint)(typer >> 32) == affinity)
                {
                    return new GicRedistributor((nuint)address);
                }

                address += description.Stride != 0 ? description.Stride : GicLayout.RedistributorStride(typer);
            }
        }

        return null;
    }

    /// <summary>Wakes the redistributor, with every SGI and PPI disabled.</summary>
    public void Initialize()
    {
        uint waker = Mmio.Read32(_base + GicLayout.GicrWaker);
        Mmio.Write32(_base + GicLayout.GicrWaker, waker & ~GicLayout.WakerProcessorSleep);
        while ((Mmio.Read32(_base + GicLayout.GicrWaker) & GicLayout.WakerChildrenAsleep) != 0)
        {
            CPU.Yield();
        }

        Mmio.Write32(_sgiBase + GicLayout.Icenabler, uint.MaxValue);
        Mmio.Write32(_sgiBase + GicLayout.Igroupr, uint.MaxValue);
        WaitForWrites();
    }

    public void Enable(uint interruptId, byte priority)
    {
        Mmio.Write8(_sgiBase + GicLayout.Ipriorityr + interruptId, priority);
        Mmio.Write32(_sgiBase + GicLayout.Isenabler, GicLayout.Bit(interruptId));
        WaitForWrites();
    }

    public void Disable(uint interruptId)
    {
        Mmio.Write32(_sgiBase + GicLayout.Icenabler, GicLayout.Bit(interruptId));
        WaitForWrites();
    }

    private void WaitForWrites()
    {
        while ((Mmio.Read32(_base + GicLayout.GicrCtlr) & GicLayout.GicrCtlrRwp) != 0)
        {
            CPU.Yield();
        }
    }
}
