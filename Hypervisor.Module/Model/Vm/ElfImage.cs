using System;
using System.Buffers.Binary;

namespace Hypervisor.Model.Vm;

/// <summary>The parts of an ELF64 file that loading needs (System V ABI, "ELF Header" and "Program Header"; EM_AARCH64).</summary>
internal readonly ref struct ElfImage(ReadOnlySpan<byte> file)
{
    private const int HeaderLength = 64;
    private const int ProgramHeaderLength = 56;
    private const byte Class64 = 2;
    private const byte LittleEndian = 1;
    private const ushort MachineAArch64 = 183;
    private const uint LoadType = 1;

    private readonly ReadOnlySpan<byte> _file = file;

    internal static bool HasMagic(ReadOnlySpan<byte> file) => file.Length >= 4 && file[0] == 0x7F && file.Slice(1, 3).SequenceEqual("ELF"u8);

    /// <summary>Virtual address of the first instruction.</summary>
    internal ulong Entry => Long(24);

    internal int SegmentCount => BinaryPrimitives.ReadUInt16LittleEndian(_file.Slice(56));

    internal GuestLoadStatus Check()
    {
        if (_file.Length < 20)
        {
            return GuestLoadStatus.Truncated;
        }

        if (_file[4] != Class64 || _file[5] != LittleEndian || BinaryPrimitives.ReadUInt16LittleEndian(_file.Slice(18)) != MachineAArch64)
        {
            return GuestLoadStatus.WrongArchitecture;
        }

        if (_file.Length < HeaderLength)
        {
            return GuestLoadStatus.Truncated;
        }

        ulong table = Long(32);
        ulong length = (ulong)SegmentCount * ProgramHeaderLength;
        bool usable = BinaryPrimitives.ReadUInt16LittleEndian(_file.Slice(54)) == ProgramHeaderLength && SegmentCount > 0;
        if (!usable)
        {
            return GuestLoadStatus.UnsupportedFormat;
        }

        return IsInside(table, length) ? GuestLoadStatus.Ok : GuestLoadStatus.Truncated;
    }

    /// <summary>Reads program header <paramref name="index"/> of a checked file; false when it is not PT_LOAD or is empty.</summary>
    /// <param name="truncated">Set when its bytes leave the file.</param>
    internal bool TryGetLoad(int index, out ElfSegment segment, out bool truncated)
    {
        int header = (int)Long(32) + (index * ProgramHeaderLength);
        segment = new ElfSegment(Long(header + 8), Long(header + 16), Long(header + 24), Long(header + 32), Long(header + 40));
        bool load = BinaryPrimitives.ReadUInt32LittleEndian(_file.Slice(header)) == LoadType && segment.MemorySize > 0;
        truncated = load && (segment.FileSize > segment.MemorySize || !IsInside(segment.FileOffset, segment.FileSize));
        return load;
    }

    private ulong Long(int offset) => BinaryPrimitives.ReadUInt64LittleEndian(_file.Slice(offset));

    private bool IsInside(ulong offset, ulong length) => offset <= (ulong)_file.Length && length <= (ulong)_file.Length - offset;
}
