using System;
using System.Buffers.Binary;
using System.Text;

namespace Cosmos.Build.Symbols;

/// <summary>The sections of a 64-bit little-endian ELF file (System V ABI, chapter 4), as far as reading one by its name goes.</summary>
public static class ElfSections
{
    private const int SectionTable = 0x28;
    private const int EntrySize = 0x3A;
    private const int EntryCount = 0x3C;
    private const int NamesIndex = 0x3E;
    private const int EntryName = 0x00;
    private const int EntryAddress = 0x10;
    private const int EntryOffset = 0x18;
    private const int EntryLength = 0x20;

    /// <summary>A section's contents; empty when there is none of that name.</summary>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> aElf, string aName) => Find(aElf, aName, out _);

    /// <param name="aAddress">Where the section lies in memory.</param>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> aElf, string aName, out ulong aAddress)
    {
        int count = BinaryPrimitives.ReadUInt16LittleEndian(aElf[EntryCount..]);
        ReadOnlySpan<byte> names = Contents(aElf, Entry(aElf, BinaryPrimitives.ReadUInt16LittleEndian(aElf[NamesIndex..])));
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> entry = Entry(aElf, i);
            ReadOnlySpan<byte> name = names[BinaryPrimitives.ReadInt32LittleEndian(entry[EntryName..])..];
            if (Encoding.UTF8.GetString(name[..name.IndexOf((byte)0)]) == aName)
            {
                aAddress = BinaryPrimitives.ReadUInt64LittleEndian(entry[EntryAddress..]);
                return Contents(aElf, entry);
            }
        }

        aAddress = 0;
        return default;
    }

    private static ReadOnlySpan<byte> Entry(ReadOnlySpan<byte> aElf, int aIndex)
    {
        int size = BinaryPrimitives.ReadUInt16LittleEndian(aElf[EntrySize..]);
        return aElf.Slice((int)BinaryPrimitives.ReadInt64LittleEndian(aElf[SectionTable..]) + (aIndex * size), size);
    }

    private static ReadOnlySpan<byte> Contents(ReadOnlySpan<byte> aElf, ReadOnlySpan<byte> aEntry) => aElf.Slice(
        (int)BinaryPrimitives.ReadInt64LittleEndian(aEntry[EntryOffset..]), (int)BinaryPrimitives.ReadInt64LittleEndian(aEntry[EntryLength..]));
}
