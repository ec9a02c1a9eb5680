using System;

namespace Cosmos.Core.Archive;

/// <summary>
/// What stands before a file's content in a cpio archive of the "newc" form: magic 070701, thirteen fields of eight hexadecimal
/// digits, the name, and zeroes up to the next multiple of 4. No allocation.
/// </summary>
public static class CpioHeader
{
    /// <summary>A file that all may read.</summary>
    public const uint RegularFile = 0x81A4; // 0100644

    private const int FixedLength = 110;

    /// <summary>The name of the entry that closes an archive.</summary>
    public static ReadOnlySpan<byte> Trailer => "TRAILER!!!"u8;

    /// <summary>Bytes from the header's first to the content's first.</summary>
    /// <param name="nameLength">Bytes of the name, without a closing zero.</param>
    public static int LengthFor(int nameLength) => (int)Align((ulong)(FixedLength + nameLength + 1));

    /// <summary>Where the next header begins when this content ends here: archives are aligned to 4 bytes.</summary>
    public static ulong Align(ulong length) => (length + 3) & ~3UL;

    /// <summary>Writes a header. Owner and times are zero, so that equal files make equal archives.</summary>
    /// <param name="target">At least <see cref="LengthFor"/> bytes.</param>
    /// <param name="name">ASCII name without a leading slash.</param>
    /// <param name="inode">A number of the file's own, from 1.</param>
    /// <param name="mode">Type and permissions, as stat has them; 0 for the trailer.</param>
    /// <param name="contentLength">Bytes of the content.</param>
    /// <param name="deviceMajor">Of a device node.</param>
    /// <param name="deviceMinor">Of a device node.</param>
    public static void Write(
        Span<byte> target, ReadOnlySpan<byte> name, uint inode, uint mode, uint contentLength, uint deviceMajor = 0, uint deviceMinor = 0)
    {
        target.Slice(0, LengthFor(name.Length)).Clear();
        "070701"u8.CopyTo(target);
        int offset = 6;
        Field(target, ref offset, inode);
        Field(target, ref offset, mode);
        Field(target, ref offset, 0); // uid
        Field(target, ref offset, 0); // gid
        Field(target, ref offset, 1); // nlink
        Field(target, ref offset, 0); // mtime
        Field(target, ref offset, contentLength);
        Field(target, ref offset, 0); // devmajor
        Field(target, ref offset, 0); // devminor
        Field(target, ref offset, deviceMajor);
        Field(target, ref offset, deviceMinor);
        Field(target, ref offset, (uint)name.Length + 1);
        Field(target, ref offset, 0); // check: only the 070702 form uses it
        name.CopyTo(target.Slice(offset));
    }

    private static void Field(Span<byte> target, ref int offset, uint value)
    {
        for (int shift = 28; shift >= 0; shift -= 4)
        {
            target[offset++] = "0123456789abcdef"u8[(int)(value >> shift) & 15];
        }
    }
}
