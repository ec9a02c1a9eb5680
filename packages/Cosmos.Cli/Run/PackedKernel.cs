using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace Cosmos.Cli.Run;

/// <summary>
/// Takes a kernel out of what distributions pack it in: gzip, or the EFI loader that Linux calls zboot and that holds a packed Image
/// (Linux, drivers/firmware/efi/libstub/zboot-header.S). The hypervisor itself unpacks nothing.
/// </summary>
public static class PackedKernel
{
    /// <summary>Ten times the largest kernel of a distribution; a small file can unpack to any size.</summary>
    private const int DefaultMaximum = 512 << 20;

    private const int ImageTypeOffset = 4;
    private const int PayloadOffset = 8;
    private const int PayloadLengthOffset = 12;
    private const int CompressionOffset = 24;
    private const int ZbootHeaderLength = 56;

    /// <summary>Unpacks a file; what is not packed comes back as it is.</summary>
    /// <param name="file">The file's content.</param>
    /// <param name="source">Option and path, for messages.</param>
    /// <param name="maximum">The most bytes that it may unpack to.</param>
    /// <exception cref="CliException">It cannot be unpacked.</exception>
    public static byte[] Unpack(byte[] file, string source, int maximum = DefaultMaximum)
    {
        if (IsZboot(file))
        {
            return Inflate(Payload(file, source), source, maximum);
        }

        return IsGzip(file) ? Inflate(file, source, maximum) : file;
    }

    private static bool IsGzip(ReadOnlySpan<byte> file) => file.StartsWith<byte>([0x1F, 0x8B]);

    private static bool IsZboot(ReadOnlySpan<byte> file) =>
        file.Length >= ZbootHeaderLength && file.StartsWith("MZ"u8) && file[ImageTypeOffset..].StartsWith("zimg"u8);

    private static ArraySegment<byte> Payload(byte[] file, string source)
    {
        string compression = Encoding.ASCII.GetString(file.AsSpan(CompressionOffset..ZbootHeaderLength)).Split('\0')[0];
        if (compression != "gzip")
        {
            throw CliException.Usage($"{source}: an EFI zboot image packed with '{compression}'; only gzip can be unpacked here, so give the plain Image");
        }

        uint offset = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(PayloadOffset));
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(PayloadLengthOffset));
        if ((ulong)offset + length > (ulong)file.Length)
        {
            throw CliException.Usage($"{source}: an EFI zboot image that is cut off");
        }

        return new ArraySegment<byte>(file, (int)offset, (int)length);
    }

    private static byte[] Inflate(ArraySegment<byte> packed, string source, int maximum)
    {
        var kernel = new MemoryStream();
        try
        {
            using var gzip = new GZipStream(new MemoryStream(packed.Array!, packed.Offset, packed.Count), CompressionMode.Decompress);
            byte[] chunk = new byte[1 << 16];
            for (int count = gzip.Read(chunk); count > 0; count = gzip.Read(chunk))
            {
                kernel.Write(chunk, 0, count);
                if (kernel.Length > maximum)
                {
                    throw CliException.Usage($"{source}: unpacks to more than {maximum} bytes");
                }
            }
        }
        catch (InvalidDataException)
        {
            throw Damaged(source);
        }

        // The stream takes an end that comes too early for the end of the data; gzip's last four bytes are the length.
        return packed.Count > sizeof(uint) && BinaryPrimitives.ReadUInt32LittleEndian(packed.AsSpan()[^sizeof(uint)..]) == kernel.Length
            ? kernel.ToArray()
            : throw Damaged(source);
    }

    private static CliException Damaged(string source) => CliException.Usage($"{source}: gzip data that is cut off or damaged");
}
