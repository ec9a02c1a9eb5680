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
    private const int MaximumLength = 512 << 20;

    private const int ImageTypeOffset = 4;
    private const int PayloadOffset = 8;
    private const int PayloadLengthOffset = 12;
    private const int CompressionOffset = 24;
    private const int ZbootHeaderLength = 56;

    /// <summary>Unpacks a file; what is not packed comes back as it is.</summary>
    /// <param name="file">The file's content.</param>
    /// <param name="source">Option and path, for messages.</param>
    /// <exception cref="CliException">It cannot be unpacked.</exception>
    public static byte[] Unpack(byte[] file, string source)
    {
        if (IsZboot(file))
        {
            return Inflate(Payload(file, source), source);
        }

        return IsGzip(file) ? Inflate(file, source) : file;
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

    private static byte[] Inflate(ArraySegment<byte> packed, string source)
    {
        var kernel = new MemoryStream();
        try
        {
            using var gzip = new GZipStream(new MemoryStream(packed.Array!, packed.Offset, packed.Count), CompressionMode.Decompress);
            byte[] chunk = new byte[1 << 16];
            for (int count = gzip.Read(chunk); count > 0; count = gzip.Read(chunk))
            {
                kernel.Write(chunk, 0, count);
                if (kernel.Length > MaximumLength)
                {
                    throw CliException.Usage($"{source}: unpacks to more than {MaximumLength >> 20} MiB");
                }
            }
        }
        catch (InvalidDataException failure)
        {
            throw CliException.Usage($"{source}: gzip data that is cut off or damaged: {failure.Message}");
        }

        return kernel.ToArray();
    }
}
