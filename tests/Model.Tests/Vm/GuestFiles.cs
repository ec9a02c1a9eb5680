using System;
using System.Buffers.Binary;

namespace Hypervisor.Model.Tests.Vm;

/// <summary>Makes small guest files with real headers.</summary>
internal static class GuestFiles
{
    /// <summary>An Image whose first instruction branches to its last.</summary>
    internal static byte[] Image(ulong textOffset, ulong imageSize, int length)
    {
        byte[] file = new byte[length];
        Put32(file, 0, 0x1400_0000 | (uint)((length - 4) / 4));
        Put64(file, 8, textOffset);
        Put64(file, 16, imageSize);
        "ARM\x64"u8.CopyTo(file.AsSpan(56));
        return file;
    }

    /// <summary>An Image that is an EFI application too; its one section ends with the file.</summary>
    internal static byte[] EfiImage(int length)
    {
        byte[] file = Image(0, 0x10_0000, length);
        Put32(file, 0, 0xFA40_5A4D); // "MZ", and an instruction without effect
        Put32(file, 60, 64);
        "PE\0\0"u8.CopyTo(file.AsSpan(64));
        file[70] = 1; // NumberOfSections
        file[84] = 16; // SizeOfOptionalHeader
        int section = 64 + 24 + 16;
        Put32(file, section + 16, (uint)length - 0x200);
        Put32(file, section + 20, 0x200);
        return file;
    }

    /// <summary>An ELF file with one PT_LOAD segment that is linked at 0xFFFF000000000000.</summary>
    internal static byte[] Elf(
        ulong physical, int fileSize, ulong memorySize, ulong entryOffset = 0x10, ushort machine = 183, ushort segments = 1)
    {
        const ulong Virtual = 0xFFFF_0000_0000_0000;
        byte[] file = new byte[120 + fileSize];
        file[0] = 0x7F;
        "ELF"u8.CopyTo(file.AsSpan(1));
        file[4] = 2;
        file[5] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(18), machine);
        Put64(file, 24, Virtual + entryOffset);
        Put64(file, 32, 64);
        file[54] = 56;
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(56), segments);
        Put32(file, 64, 1);
        Put64(file, 72, 120);
        Put64(file, 80, Virtual);
        Put64(file, 88, physical);
        Put64(file, 96, (ulong)fileSize);
        Put64(file, 104, memorySize);
        return file;
    }

    private static void Put32(byte[] file, int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(offset), value);

    private static void Put64(byte[] file, int offset, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(offset), value);
}
