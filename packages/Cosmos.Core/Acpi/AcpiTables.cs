using System;
using System.Buffers.Binary;

namespace Cosmos.Core.Acpi;

/// <summary>The tables that the kernel needs, found from the RSDP by way of the XSDT (ACPI 6.5, 5.2.5 to 5.2.8).</summary>
public readonly ref struct AcpiTables
{
    private const int RsdpLength = 36;
    private const int RsdpFirstLength = 20;
    private const int RsdpRevisionOffset = 15;
    private const int RsdpXsdtOffset = 24;
    private const int EntryLength = 8;

    /// <summary>Multiple APIC description table: CPUs and interrupt controllers.</summary>
    public AcpiTable Madt { get; private init; }

    /// <summary>Fixed ACPI description table: how PSCI is called.</summary>
    public AcpiTable Fadt { get; private init; }

    /// <summary>Generic timer description table.</summary>
    public AcpiTable Gtdt { get; private init; }

    /// <summary>Serial port console redirection table; a machine may have none.</summary>
    public AcpiTable Spcr { get; private init; }

    /// <param name="memory">Where the tables lie.</param>
    /// <param name="rsdp">Physical address of the root system description pointer.</param>
    /// <param name="tables">All tables but the SPCR are present when the result is <see cref="AcpiStatus.Ok"/>.</param>
    public static AcpiStatus TryFind<TMemory>(TMemory memory, ulong rsdp, out AcpiTables tables)
        where TMemory : struct, IAcpiMemory
    {
        tables = default;
        ReadOnlySpan<byte> root = memory.Read(rsdp, RsdpLength);
        if (root.Length < RsdpLength || !root.StartsWith("RSD PTR "u8) || root[RsdpRevisionOffset] < 2
            || !AcpiTable.SumsToZero(root.Slice(0, RsdpFirstLength)) || !AcpiTable.SumsToZero(root.Slice(0, RsdpLength)))
        {
            return AcpiStatus.BadRsdp;
        }

        ulong address = BinaryPrimitives.ReadUInt64LittleEndian(root.Slice(RsdpXsdtOffset));
        if (!AcpiTable.TryRead(memory, address, out AcpiTable xsdt) || !xsdt.Is("XSDT"u8))
        {
            return AcpiStatus.BadXsdt;
        }

        AcpiStatus madtStatus = TryFind(memory, xsdt, "APIC"u8, out AcpiTable madt);
        AcpiStatus fadtStatus = TryFind(memory, xsdt, "FACP"u8, out AcpiTable fadt);
        AcpiStatus gtdtStatus = TryFind(memory, xsdt, "GTDT"u8, out AcpiTable gtdt);
        AcpiStatus spcrStatus = TryFind(memory, xsdt, "SPCR"u8, out AcpiTable spcr);
        if (madtStatus != AcpiStatus.Ok || fadtStatus != AcpiStatus.Ok || gtdtStatus != AcpiStatus.Ok || spcrStatus != AcpiStatus.Ok)
        {
            return AcpiStatus.BadTable;
        }

        tables = new AcpiTables { Madt = madt, Fadt = fadt, Gtdt = gtdt, Spcr = spcr };
        return !madt.IsPresent ? AcpiStatus.NoMadt
            : !fadt.IsPresent ? AcpiStatus.NoFadt
            : !gtdt.IsPresent ? AcpiStatus.NoGtdt
            : AcpiStatus.Ok;
    }

    /// <summary>The first table with the signature; Ok without one when there is none.</summary>
    private static AcpiStatus TryFind<TMemory>(TMemory memory, AcpiTable xsdt, ReadOnlySpan<byte> signature, out AcpiTable table)
        where TMemory : struct, IAcpiMemory
    {
        table = default;
        for (int offset = AcpiTable.HeaderLength; offset + EntryLength <= xsdt.Length; offset += EntryLength)
        {
            ulong address = xsdt.Long(offset);
            if (memory.Read(address, signature.Length).SequenceEqual(signature))
            {
                return AcpiTable.TryRead(memory, address, out table) ? AcpiStatus.Ok : AcpiStatus.BadTable;
            }
        }

        return AcpiStatus.Ok;
    }
}
