namespace Hypervisor.Model.Smccc;

/// <summary>Why a call never reaches the firmware.</summary>
public enum SmcRefusal : byte
{
    /// <summary>It may.</summary>
    None,

    /// <summary>Power of CPUs and of the machine, by entry points.</summary>
    Psci,

    /// <summary>Hands the firmware an entry point, which it would enter at EL2.</summary>
    EntryPoint,

    /// <summary>Hands the firmware a buffer's address, which it would use with its own rights.</summary>
    Address,

    /// <summary>Changes the machine or its firmware.</summary>
    Machine,

    /// <summary>The hypervisor is the one who answers it.</summary>
    Hypervisor,

    /// <summary>A trusted OS or application, a monitor, or an owner that is not assigned: they take addresses.</summary>
    Trusted,

    /// <summary>Would leave the firmware waiting on this CPU for a resume.</summary>
    Yielding,

    /// <summary>No call has these bits.</summary>
    ReservedBits,
}
