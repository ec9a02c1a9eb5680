using System;
using System.Buffers.Binary;

namespace Hypervisor.Model.Vm;

/// <summary>
/// The 64-byte header of an arm64 Linux Image (Linux Documentation/arch/arm64/booting.rst, section 4):
/// code0 0 | code1 4 | text_offset 8 | image_size 16 | flags 24 | res2..res4 32..55 | magic 56 | res5 60. Little-endian.
/// </summary>
internal readonly ref struct Arm64Image(ReadOnlySpan<byte> file)
{
    internal const int HeaderLength = 64;

    private const int MagicOffset = 56;
    private const int PeOffsetField = 60;
    private const int CoffHeaderLength = 24;
    private const int SectionHeaderLength = 40;

    // B imm26: what code0 or code1 is, unless code0 is the "MZ" that makes an Image an EFI application too.
    private const uint BranchMask = 0xFC00_0000;
    private const uint Branch = 0x1400_0000;

    // Kernels older than 3.17 leave image_size 0; their text_offset may then be of the wrong endianness, and this value stands for it.
    private const ulong DefaultTextOffset = 0x8_0000;

    // QEMU keeps the first 4 KiB of RAM for its own start code and moves an Image that would cover it up by 2 MiB.
    private const ulong ReservedAtRamStart = 4096;
    private const ulong TextOffsetStep = 2UL << 20;

    private readonly ReadOnlySpan<byte> _file = file;

    internal static bool HasMagic(ReadOnlySpan<byte> file) =>
        file.Length >= MagicOffset + 4 && file.Slice(MagicOffset, 4).SequenceEqual("ARM\x64"u8);

    /// <summary>Distance of the Image from the start of RAM as QEMU's -kernel chooses it.</summary>
    internal ulong LoadOffset
    {
        get
        {
            ulong offset = ImageSize == 0 ? DefaultTextOffset : BinaryPrimitives.ReadUInt64LittleEndian(_file.Slice(8));
            return offset < ReservedAtRamStart ? offset + TextOffsetStep : offset;
        }
    }

    /// <summary>Bytes that the running kernel occupies from its first on, its zeroed data with them; 0 in old kernels.</summary>
    internal ulong ImageSize => BinaryPrimitives.ReadUInt64LittleEndian(_file.Slice(16));

    /// <summary>
    /// Whether the file is as long as its own parts say. image_size counts zeroed data that the file does not hold, so it
    /// cannot tell; the first branch and, in EFI images, the section table can.
    /// </summary>
    internal bool IsWhole => _file.Length >= HeaderLength && BranchStaysInside(0) && BranchStaysInside(4) && SectionsStayInside();

    private uint Word(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(_file.Slice(offset));

    private bool BranchStaysInside(int offset)
    {
        uint code = Word(offset);
        if ((code & BranchMask) != Branch)
        {
            return true;
        }

        int words = (int)(code << 6) >> 6;
        long target = offset + (words * 4L);
        return target >= 0 && target < _file.Length;
    }

    private bool SectionsStayInside()
    {
        if (_file[0] != (byte)'M' || _file[1] != (byte)'Z')
        {
            return true;
        }

        uint pe = Word(PeOffsetField);
        if (pe > (uint)_file.Length || _file.Length - (int)pe < CoffHeaderLength)
        {
            return false;
        }

        int count = BinaryPrimitives.ReadUInt16LittleEndian(_file.Slice((int)pe + 6));
        long table = pe + CoffHeaderLength + BinaryPrimitives.ReadUInt16LittleEndian(_file.Slice((int)pe + 20));
        if (table + (count * SectionHeaderLength) > _file.Length)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            int section = (int)table + (i * SectionHeaderLength);
            long rawEnd = (long)Word(section + 16) + Word(section + 20);
            if (rawEnd > _file.Length)
            {
                return false;
            }
        }

        return true;
    }
}
