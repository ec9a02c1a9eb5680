using System;
using System.Buffers.Binary;

namespace Cosmos.Core.Acpi;

/// <summary>A table whose length and checksum have been checked (ACPI 6.5, 5.2.6). Fields beyond its end read as 0, as those of an older revision do.</summary>
public readonly ref struct AcpiTable
{
    /// <summary>Signature, length, revision, checksum, OEM id, OEM table id and revision, creator id and revision.</summary>
    public const int HeaderLength = 36;

    /// <summary>No static table is nearly as long; a longer one is taken for damage.</summary>
    private const uint MaximumLength = 1 << 20;

    private const int LengthOffset = 4;
    private const int OemIdOffset = 10;
    private const int OemIdLength = 6;

    private readonly ReadOnlySpan<byte> _bytes;

    private AcpiTable(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>False for a table that was not found.</summary>
    public bool IsPresent => _bytes.Length != 0;

    /// <summary>Bytes, header included.</summary>
    public int Length => _bytes.Length;

    /// <summary>Six ASCII characters, filled up with spaces.</summary>
    public ReadOnlySpan<byte> OemId => _bytes.Slice(OemIdOffset, OemIdLength);

    /// <summary>Reads and checks the table at an address.</summary>
    public static bool TryRead<TMemory>(TMemory memory, ulong address, out AcpiTable table)
        where TMemory : struct, IAcpiMemory
    {
        table = default;
        ReadOnlySpan<byte> header = memory.Read(address, HeaderLength);
        if (header.Length < HeaderLength)
        {
            return false;
        }

        uint length = BinaryPrimitives.ReadUInt32LittleEndian(header.Slice(LengthOffset));
        if (length is < HeaderLength or > MaximumLength)
        {
            return false;
        }

        ReadOnlySpan<byte> bytes = memory.Read(address, (int)length);
        if (bytes.Length < (int)length || !SumsToZero(bytes))
        {
            return false;
        }

        table = new AcpiTable(bytes);
        return true;
    }

    /// <summary>Whether the first four bytes are these.</summary>
    public bool Is(ReadOnlySpan<byte> signature) => IsPresent && _bytes.StartsWith(signature);

    public byte Byte(int offset) => offset < _bytes.Length ? _bytes[offset] : (byte)0;

    public ushort Half(int offset) => (ushort)(Byte(offset) | (Byte(offset + 1) << 8));

    public uint Word(int offset) => Half(offset) | ((uint)Half(offset + 2) << 16);

    public ulong Long(int offset) => Word(offset) | ((ulong)Word(offset + 4) << 32);

    /// <summary>All bytes of a table or of the RSDP add up to 0 modulo 256.</summary>
    internal static bool SumsToZero(ReadOnlySpan<byte> bytes)
    {
        byte sum = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            sum += bytes[i];
        }

        return sum == 0;
    }
}
