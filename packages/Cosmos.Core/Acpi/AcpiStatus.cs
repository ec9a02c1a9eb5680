namespace Cosmos.Core.Acpi;

/// <summary>What is wrong with a machine's ACPI tables, for one clear line.</summary>
public enum AcpiStatus
{
    Ok,

    /// <summary>There is no RSDP of ACPI 2.0 or later with a right checksum at the address.</summary>
    BadRsdp,

    /// <summary>The XSDT is missing, cut off, or its checksum is wrong.</summary>
    BadXsdt,

    /// <summary>A table that is needed is cut off or its checksum is wrong.</summary>
    BadTable,

    /// <summary>The XSDT names no MADT.</summary>
    NoMadt,

    /// <summary>The XSDT names no FADT.</summary>
    NoFadt,

    /// <summary>The XSDT names no GTDT.</summary>
    NoGtdt,

    /// <summary>The MADT has no GICv3 or GICv4 distributor, or no redistributors.</summary>
    NoGicV3,

    /// <summary>The MADT has no enabled CPU, or an entry of it runs over its end.</summary>
    BadMadt,
}
