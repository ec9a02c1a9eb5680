using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Cosmos.Core.Acpi;

namespace Core.Tests.Acpi;

/// <summary>The tables of a real machine, with the means to break them.</summary>
public readonly struct AcpiDump : IAcpiMemory
{
    private readonly Dictionary<ulong, byte[]> _tables;

    private AcpiDump(Dictionary<ulong, byte[]> tables) => _tables = tables;

    /// <summary>Physical address of the RSDP.</summary>
    public ulong Rsdp => _tables.Single(table => table.Value.AsSpan().StartsWith("RSD PTR "u8)).Key;

    public static AcpiDump Read()
    {
        using var reader = new StreamReader(typeof(AcpiDump).Assembly.GetManifestResourceStream("qemu-virt-3-cpus.txt")!);
        return new AcpiDump(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": "))
            .ToDictionary(parts => ulong.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), parts => Convert.FromHexString(parts[1])));
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Read(ulong address, int length) =>
        _tables.TryGetValue(address, out byte[]? table) && length <= table.Length ? table.AsSpan(0, length) : default;

    /// <summary>The bytes of a table, to be changed.</summary>
    public byte[] Table(string signature) => _tables.Values.Single(table => table.AsSpan().StartsWith(Encoding.ASCII.GetBytes(signature)));

    /// <summary>Changes bytes of a table and makes its checksum right again.</summary>
    public AcpiDump With(string signature, int offset, params byte[] bytes)
    {
        byte[] table = Table(signature);
        bytes.CopyTo(table, offset);
        table[9] -= (byte)table.Sum(value => value);
        return this;
    }

    /// <summary>Takes a table away: the XSDT then leads to nothing that has its signature.</summary>
    public AcpiDump Without(string signature)
    {
        Encoding.ASCII.GetBytes("NONE").CopyTo(Table(signature), 0);
        return this;
    }
}
