using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Qemu.Tests.Harness;

/// <summary>Tiny guests, as A64 instruction words, in each form of image that a VM can be given.</summary>
public static class GuestProgram
{
    private const uint MovzX0SystemOffLow = 0xD2800100; // movz x0, #0x0008
    private const uint MovkX0SystemOffHigh = 0xF2B08000; // movk x0, #0x8400, lsl #16
    private const uint Hvc0 = 0xD4000002;
    private const uint Smc0 = 0xD4000003;
    private const uint BranchToItself = 0x14000000;
    private const int ImageHeaderSize = 64;

    /// <summary>Calls PSCI SYSTEM_OFF by HVC.</summary>
    public static uint[] PowerOff { get; } = [MovzX0SystemOffLow, MovkX0SystemOffHigh, Hvc0, BranchToItself];

    /// <summary>Calls PSCI SYSTEM_OFF by SMC.</summary>
    public static uint[] PowerOffBySmc { get; } = [MovzX0SystemOffLow, MovkX0SystemOffHigh, Smc0, BranchToItself];

    /// <summary>Loops for ever without an exit.</summary>
    public static uint[] Spin { get; } = [BranchToItself];

    /// <summary>Jumps to 0x10000000, where QEMU virt has its PCIe window and a VM has nothing.</summary>
    public static uint[] JumpNowhere { get; } =
    [
        0xD2A20000, // movz x0, #0x1000, lsl #16
        0xD61F0000, // br x0
    ];

    /// <summary>Switches off when x0 points to a device tree (big-endian magic 0xd00dfeed), jumps into nowhere when not.</summary>
    public static uint[] PowerOffWithDeviceTree { get; } =
    [
        0xB9400001, // ldr w1, [x0]
        0x5281BA02, // movz w2, #0x0dd0
        0x72BDBFC2, // movk w2, #0xedfe, lsl #16
        0x6B02003F, // cmp w1, w2
        0x54000060, // b.eq past the jump
        .. JumpNowhere,
        .. PowerOff,
    ];

    /// <summary>The bare instructions.</summary>
    public static byte[] Flat(uint[] words)
    {
        byte[] bytes = new byte[words.Length * sizeof(uint)];
        for (int i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), words[i]);
        }

        return bytes;
    }

    /// <summary>An arm64 Linux Image, by the kernel's Documentation/arch/arm64/booting.rst.</summary>
    public static byte[] LinuxImage(uint[] words)
    {
        const ulong TextOffset = 0x80000;
        const ulong Anywhere = 1 << 3; // flags bit 3: 2 MiB aligned base may be anywhere; page size unspecified, little endian
        byte[] header = new byte[ImageHeaderSize];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x14000000 + (ImageHeaderSize / sizeof(uint))); // b past the header
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(8), TextOffset);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(16), (ulong)(ImageHeaderSize + (words.Length * sizeof(uint))));
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(24), Anywhere);
        Encoding.ASCII.GetBytes("ARM\x64").CopyTo(header, 56);
        return [.. header, .. Flat(words)];
    }

    /// <summary>An AArch64 ELF executable with one segment at the given address.</summary>
    public static byte[] Elf(uint[] words, ulong address)
    {
        const int HeaderSize = 64;
        const int ProgramHeaderSize = 56;
        const int CodeOffset = 0x1000;
        byte[] code = Flat(words);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write([0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        writer.Write((ushort)2); // ET_EXEC
        writer.Write((ushort)183); // EM_AARCH64
        writer.Write(1);
        writer.Write(address);
        writer.Write((ulong)HeaderSize);
        writer.Write(0UL);
        writer.Write(0);
        new ushort[] { HeaderSize, ProgramHeaderSize, 1, 0, 0, 0 }.ToList().ForEach(writer.Write);
        writer.Write(1); // PT_LOAD
        writer.Write(5); // PF_R | PF_X
        new List<ulong> { CodeOffset, address, address, (ulong)code.Length, (ulong)code.Length, 0x1000 }.ForEach(writer.Write);
        writer.Flush();
        byte[] headers = stream.ToArray();
        return [.. headers, .. new byte[CodeOffset - headers.Length], .. code];
    }
}
