namespace Cosmos.Core;

/// <summary>The distributor: shared interrupts (SPIs), all in non-secure group 1, routed to named CPUs.</summary>
internal sealed class GicDistributor(ulong baseAddress)
{
    private readonly nuint _base = (nuint)baseAddress;

    /// <summary>How many INTIDs there are, SGIs and PPIs included.</summary>
    public uint InterruptCount { get; private set; }

    /// <summary>Turns affinity routing and group 1 on, with every SPI disabled.</summary>
    public void Initialize()
    {
        InterruptCount = GicLayout.InterruptCount(Mmio.Read32(_base + GicLayout.GicdTyper));

        // ARE may only be set while the groups are off, and never be cleared again (IHI 0069 12.9.4).
        uint are = Mmio.Read32(_base + GicLayout.GicdCtlr) & GicLayout.GicdCtlrAre;
        Mmio.Write32(_base + GicLayout.GicdCtlr, are);
        WaitForWrites();
        for (uint id = GicLayout.FirstSpi; id < InterruptCount; id += 32)
        {
            Mmio.Write32(_base + GicLayout.BitWord(GicLayout.Icenabler, id), uint.MaxValue);
            Mmio.Write32(_base + GicLayout.BitWord(GicLayout.Igroupr, id), uint.MaxValue);
        }

        WaitForWrites();
        Mmio.Write32(_base + GicLayout.GicdCtlr, GicLayout.GicdCtlrAre);
        WaitForWrites();
        Mmio.Write32(_base + GicLayout.GicdCtlr, GicLayout.GicdCtlrAre | GicLayout.GicdCtlrEnableGrp1);
        WaitForWrites();
    }

    public void Enable(uint interruptId, byte priority, ulong mpidr)
    {
        Mmio.Write8(_base + GicLayout.Ipriorityr + interruptId, priority);
        Mmio.Write64(_base + GicLayout.GicdIrouter + (8 * interruptId), GicLayout.Route(mpidr));
        Mmio.Write32(_base + GicLayout.BitWord(GicLayout.Isenabler, interruptId), GicLayout.Bit(interruptId));
        WaitForWrites();
    }

    public void Disable(uint interruptId)
    {
        Mmio.Write32(_base + GicLayout.BitWord(GicLayout.Icenabler, interruptId), GicLayout.Bit(interruptId));
        WaitForWrites();
    }

    private void WaitForWrites()
    {
        while ((Mmio.Read32(_base + GicLayout.GicdCtlr) & GicLayout.CtlrRwp) != 0)
        {
            CPU.Yield();
        }
    }
}
