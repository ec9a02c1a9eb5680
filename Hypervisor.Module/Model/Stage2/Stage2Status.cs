namespace Hypervisor.Model.Stage2;

/// <summary>How a mapping request ended. What was mapped before an error stays mapped.</summary>
public enum Stage2Status
{
    Ok,

    /// <summary>An address or a size is not a multiple of 4 KiB, or the size is 0.</summary>
    Misaligned,

    /// <summary>Beyond the guest's or the machine's address width.</summary>
    OutOfRange,

    /// <summary>Something is mapped there already.</summary>
    Overlap,

    /// <summary>No page left for a table.</summary>
    OutOfPages,
}
