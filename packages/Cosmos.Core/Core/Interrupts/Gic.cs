namespace Cosmos.Core;

/// <summary>The machine's GICv3, by INTID. SPIs that are enabled here go to the CPU that enables them; SGIs and PPIs are each CPU's own.</summary>
public static class Gic
{
    /// <summary>For interrupts that nothing must outrank and that outrank nothing.</summary>
    public const byte DefaultPriority = 0xA0;

    private static GicDistributor? s_distributor;
    private static GicRedistributor?[]? s_redistributors;
    private static GicDescription? s_description;

    // The part of an SGI's request that names the CPU of that number.
    private static ulong[]? s_sgiTargets;

    /// <summary>How many INTIDs the distributor has; valid ones are below.</summary>
    public static uint InterruptCount => s_distributor!.InterruptCount;

    /// <summary>Starts the distributor and this CPU's redistributor and interface. Panics when the CPU has none.</summary>
    public static void Initialize(GicDescription description)
    {
        s_redistributors = new GicRedistributor?[Processors.Maximum];
        s_sgiTargets = new ulong[Processors.Maximum];
        s_distributor = new GicDistributor(description.Distributor.Start);
        s_distributor.Initialize();
        s_description = description;
        InitializeProcessor();
    }

    /// <summary>Starts the redistributor and interface of the CPU that calls. Panics when it has none.</summary>
    public static void InitializeProcessor()
    {
        GicRedistributor? redistributor = GicRedistributor.Find(s_description!, SystemRegisters.ReadMpidrEl1());
        if (redistributor is null)
        {
            Panic.Stop("no GIC redistributor for this CPU");
        }

        s_redistributors![CPU.Index] = redistributor;
        s_sgiTargets![CPU.Index] = GicLayout.SgiTo(SystemRegisters.ReadMpidrEl1());
        redistributor.Initialize();
        GicCpuInterface.Initialize();
    }

    /// <summary>Lets an interrupt through to this CPU.</summary>
    /// <param name="interruptId">Below <see cref="InterruptCount"/>.</param>
    /// <param name="priority">Lower values are more urgent; PMR lets through all but 0xFF.</param>
    public static void Enable(uint interruptId, byte priority = DefaultPriority)
    {
        if (interruptId < GicLayout.FirstSpi)
        {
            s_redistributors![CPU.Index]!.Enable(interruptId, priority);
        }
        else
        {
            s_distributor!.Enable(interruptId, priority, SystemRegisters.ReadMpidrEl1());
        }
    }

    /// <summary>Holds an interrupt back. One that is active is still ended as usual.</summary>
    public static void Disable(uint interruptId)
    {
        if (interruptId < GicLayout.FirstSpi)
        {
            s_redistributors![CPU.Index]!.Disable(interruptId);
        }
        else
        {
            s_distributor!.Disable(interruptId);
        }
    }

    /// <summary>Sends SGI 0 to 15 to the CPU of that number, which has been initialized.</summary>
    public static void SendSgi(uint interruptId, int processor) =>
        GicCpuInterface.SendSgi(s_sgiTargets![processor] | GicLayout.SgiOf(interruptId));

    /// <summary>Sends SGI 0 to 15 to every CPU but this one.</summary>
    public static void SendSgiToOthers(uint interruptId) => GicCpuInterface.SendSgi(GicLayout.SgiToOthers(interruptId));
}
