using System;
using System.Buffers.Binary;
using System.IO;

namespace Cosmos.Cli.TrustedFirmware;

/// <summary>
/// Writes TF-A's Firmware Image Package: a header, one entry for each image and an empty one that tells where the package ends, then
/// the images (TF-A documentation, Firmware Design, "Firmware Image Package (FIP)").
/// </summary>
public static class FirmwareImagePackage
{
    /// <summary>BL2: runs at secure EL1 and loads the other images.</summary>
    public static readonly Guid TrustedBootFirmware = new("5ff9ec0b-4d22-3e4d-a544-c39d81c73f0a");

    /// <summary>BL31: what stays at EL3 and answers SMC.</summary>
    public static readonly Guid El3RuntimeFirmware = new("47d4086d-4cfe-9846-9b95-2950cbbd5a00");

    /// <summary>BL33: what is entered at EL2, here the kernel.</summary>
    public static readonly Guid NonTrustedFirmware = new("d6d0eea7-fcea-d54b-9782-9934f234b6e4");

    private const uint HeaderName = 0xAA64_0001;
    private const uint SerialNumber = 0x1234_5678; // any but zero
    private const int HeaderLength = 16;
    private const int EntryLength = 40;
    private const int UuidLength = 16;

    /// <summary>Packs images.</summary>
    /// <param name="images">Kind and content of each, in the order in which they are to lie.</param>
    public static byte[] Create(params (Guid Kind, byte[] Content)[] images)
    {
        int offset = HeaderLength + ((images.Length + 1) * EntryLength);
        var package = new MemoryStream();
        Write32(package, HeaderName);
        Write32(package, SerialNumber);
        Write64(package, 0);
        foreach ((Guid kind, byte[] content) in images)
        {
            WriteEntry(package, kind, offset, content.Length);
            offset += content.Length;
        }

        WriteEntry(package, Guid.Empty, offset, 0);
        foreach ((_, byte[] content) in images)
        {
            package.Write(content);
        }

        return package.ToArray();
    }

    private static void WriteEntry(MemoryStream package, Guid kind, int offset, int length)
    {
        Span<byte> uuid = stackalloc byte[UuidLength];
        kind.TryWriteBytes(uuid, bigEndian: true, out _);
        package.Write(uuid);
        Write64(package, (ulong)offset);
        Write64(package, (ulong)length);
        Write64(package, 0);
    }

    private static void Write32(MemoryStream package, uint value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        package.Write(bytes);
    }

    private static void Write64(MemoryStream package, ulong value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        package.Write(bytes);
    }
}
