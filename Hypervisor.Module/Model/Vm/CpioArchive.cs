using System;

namespace Hypervisor.Model.Vm;

/// <summary>
/// Reads a cpio archive of the "newc" form: per file a header of 110 ASCII characters (magic 070701 or 070702 and thirteen
/// fields of eight hexadecimal digits), the name, the content, each padded to 4 bytes; TRAILER!!! closes it. No allocation.
/// </summary>
public readonly ref struct CpioArchive(ReadOnlySpan<byte> archive)
{
    internal const int HeaderLength = 110;
    internal const int FileSizeField = 54;
    internal const int NameSizeField = 94;

    private readonly ReadOnlySpan<byte> _archive = archive;

    /// <summary>Whether the bytes begin as such an archive does.</summary>
    public bool HasMagic => _archive.Length >= HeaderLength && (_archive.StartsWith("070701"u8) || _archive.StartsWith("070702"u8));

    /// <summary>Whether every file is whole up to the trailer: false means that the archive is cut off or damaged.</summary>
    public bool IsWhole
    {
        get
        {
            int offset = 0;
            while (TryReadAt(ref offset, out CpioEntry entry))
            {
                if (IsTrailer(entry))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Finds a file by its ASCII name; a leading "./" or "/" in the archive's name is not counted.</summary>
    public bool TryFind(string name, out CpioEntry found)
    {
        int offset = 0;
        while (TryReadAt(ref offset, out found) && !IsTrailer(found))
        {
            if (IsCalled(found.Name, name))
            {
                return true;
            }
        }

        found = default;
        return false;
    }

    private static bool IsTrailer(CpioEntry entry) => entry.Name.SequenceEqual("TRAILER!!!"u8);

    private static bool IsCalled(ReadOnlySpan<byte> entry, string name)
    {
        entry = entry.StartsWith("./"u8) ? entry.Slice(2) : entry.StartsWith("/"u8) ? entry.Slice(1) : entry;
        if (entry.Length != name.Length)
        {
            return false;
        }

        for (int i = 0; i < entry.Length; i++)
        {
            if (entry[i] != name[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads the entry at <paramref name="offset"/> and moves on to the next; false when it is not whole.</summary>
    private bool TryReadAt(scoped ref int offset, out CpioEntry entry)
    {
        entry = default;
        if (offset > _archive.Length - HeaderLength)
        {
            return false;
        }

        ReadOnlySpan<byte> header = _archive.Slice(offset, HeaderLength);
        if (!new CpioArchive(header).HasMagic
            || !TryReadField(header, NameSizeField, out uint nameSize)
            || !TryReadField(header, FileSizeField, out uint fileSize))
        {
            return false;
        }

        long nameStart = offset + HeaderLength;
        long contentStart = Align4(nameStart + nameSize);
        long end = contentStart + fileSize;
        if (nameSize == 0 || end > _archive.Length)
        {
            return false;
        }

        entry = new CpioEntry(
            _archive.Slice((int)nameStart, (int)nameSize - 1),
            _archive.Slice((int)contentStart, (int)fileSize),
            (int)contentStart);

        // The padding after the last file may be missing; then there is no room for a next header either.
        offset = (int)Math.Min(Align4(end), _archive.Length);
        return true;
    }

    private static long Align4(long offset) => (offset + 3) & ~3L;

    private static bool TryReadField(ReadOnlySpan<byte> header, int field, out uint value)
    {
        value = 0;
        for (int i = 0; i < 8; i++)
        {
            int digit = (char)header[field + i] switch
            {
                >= '0' and <= '9' and char c => c - '0',
                >= 'a' and <= 'f' and char c => c - 'a' + 10,
                >= 'A' and <= 'F' and char c => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | (uint)digit;
        }

        return true;
    }
}
