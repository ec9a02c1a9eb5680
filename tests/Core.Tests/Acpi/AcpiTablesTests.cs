using System;
using Cosmos.Core.Acpi;
using Xunit;

namespace Core.Tests.Acpi;

public sealed class AcpiTablesTests
{
    [Fact]
    public void A_real_machine_s_tables_are_found()
    {
        AcpiDump dump = AcpiDump.Read();
        Assert.Equal(AcpiStatus.Ok, AcpiTables.TryFind(dump, dump.Rsdp, out AcpiTables tables));
        Assert.True(tables.Madt.Is("APIC"u8));
        Assert.True(tables.Fadt.Is("FACP"u8));
        Assert.True(tables.Gtdt.Is("GTDT"u8));
        Assert.True(tables.Spcr.Is("SPCR"u8));
        Assert.True(tables.Fadt.OemId.SequenceEqual("BOCHS "u8));
        Assert.Equal(276, tables.Fadt.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(15)]
    [InlineData(35)]
    public void A_damaged_root_pointer_is_none(int offset)
    {
        AcpiDump dump = AcpiDump.Read();
        ulong rsdp = dump.Rsdp;
        dump.Table("RSD ")[offset] ^= 1;
        Assert.Equal(AcpiStatus.BadRsdp, AcpiTables.TryFind(dump, rsdp, out _));
    }

    [Fact]
    public void Nor_is_one_of_ACPI_1()
    {
        AcpiDump dump = AcpiDump.Read();
        byte[] root = dump.Table("RSD ");
        root[15] = 0;
        root[8] += 2;
        Assert.Equal(AcpiStatus.BadRsdp, AcpiTables.TryFind(dump, dump.Rsdp, out _));
    }

    [Fact]
    public void Nor_is_an_address_without_memory() => Assert.Equal(AcpiStatus.BadRsdp, AcpiTables.TryFind(AcpiDump.Read(), 0x1000, out _));

    [Theory]
    [InlineData("XSDT", AcpiStatus.BadXsdt)]
    [InlineData("APIC", AcpiStatus.BadTable)]
    [InlineData("FACP", AcpiStatus.BadTable)]
    [InlineData("GTDT", AcpiStatus.BadTable)]
    [InlineData("SPCR", AcpiStatus.BadTable)]
    public void A_wrong_checksum_is_seen(string signature, AcpiStatus expected)
    {
        AcpiDump dump = AcpiDump.Read();
        dump.Table(signature)[20] ^= 0x40;
        Assert.Equal(expected, AcpiTables.TryFind(dump, dump.Rsdp, out _));
    }

    /// <summary>Shorter than its header, longer than what is there, and so long that nobody would read it.</summary>
    [Theory]
    [InlineData(35u)]
    [InlineData(0u)]
    [InlineData(100_000u)]
    [InlineData(uint.MaxValue)]
    public void A_wrong_length_is_seen(uint length)
    {
        AcpiDump dump = AcpiDump.Read().With("APIC", 4, BitConverter.GetBytes(length));
        Assert.Equal(AcpiStatus.BadTable, AcpiTables.TryFind(dump, dump.Rsdp, out _));
    }

    [Theory]
    [InlineData("APIC", AcpiStatus.NoMadt)]
    [InlineData("FACP", AcpiStatus.NoFadt)]
    [InlineData("GTDT", AcpiStatus.NoGtdt)]
    [InlineData("SPCR", AcpiStatus.Ok)]
    public void A_missing_table_is_named(string signature, AcpiStatus expected)
    {
        AcpiDump dump = AcpiDump.Read().Without(signature);
        Assert.Equal(expected, AcpiTables.TryFind(dump, dump.Rsdp, out _));
    }

    [Fact]
    public void A_field_beyond_a_table_s_end_is_0()
    {
        AcpiDump dump = AcpiDump.Read();
        AcpiTables.TryFind(dump, dump.Rsdp, out AcpiTables tables);
        Assert.Equal(0, tables.Gtdt.Byte(tables.Gtdt.Length));
        Assert.Equal(0UL, tables.Gtdt.Long(tables.Gtdt.Length));
    }

    [Theory]
    [InlineData(AcpiStatus.BadRsdp)]
    [InlineData(AcpiStatus.BadXsdt)]
    [InlineData(AcpiStatus.BadTable)]
    [InlineData(AcpiStatus.NoMadt)]
    [InlineData(AcpiStatus.NoFadt)]
    [InlineData(AcpiStatus.NoGtdt)]
    [InlineData(AcpiStatus.NoGicV3)]
    [InlineData(AcpiStatus.BadMadt)]
    public void Each_problem_has_a_line_of_its_own(AcpiStatus status)
    {
        Assert.True(AcpiStatusText.Of(status).StartsWith("ACPI: "u8));
        foreach (AcpiStatus other in Enum.GetValues<AcpiStatus>())
        {
            Assert.Equal(other == status, AcpiStatusText.Of(other).SequenceEqual(AcpiStatusText.Of(status)));
        }
    }
}
