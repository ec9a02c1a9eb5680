using System;

namespace Cosmos.Core.Acpi;

/// <summary>The statuses in words.</summary>
public static class AcpiStatusText
{
    /// <summary>ASCII, without a full stop; allocates nothing, as there may be no heap yet.</summary>
    public static ReadOnlySpan<byte> Of(AcpiStatus status) => status switch
    {
        AcpiStatus.Ok => "the ACPI tables are sound"u8,
        AcpiStatus.BadRsdp => "ACPI: no RSDP of ACPI 2.0 or later, or its checksum is wrong"u8,
        AcpiStatus.BadXsdt => "ACPI: the XSDT is missing or damaged"u8,
        AcpiStatus.BadTable => "ACPI: a table is cut off or its checksum is wrong"u8,
        AcpiStatus.NoMadt => "ACPI: there is no MADT, so no CPUs and no GIC"u8,
        AcpiStatus.NoFadt => "ACPI: there is no FADT, so nothing tells of PSCI"u8,
        AcpiStatus.NoGtdt => "ACPI: there is no GTDT, so nothing tells of the timers"u8,
        AcpiStatus.NoGicV3 => "ACPI: the MADT has no GICv3; QEMU needs -M virt,gic-version=3"u8,
        _ => "ACPI: the MADT is damaged or has no enabled CPU"u8,
    };
}
