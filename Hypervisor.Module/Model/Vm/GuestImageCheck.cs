using System;

namespace Hypervisor.Model.Vm;

/// <summary>Knows files that are not to be started as they are by their first bytes, so that people get told what they are.</summary>
internal static class GuestImageCheck
{
    /// <summary>Status Ok when nothing speaks against the file.</summary>
    internal static GuestLoadError Check(ReadOnlySpan<byte> file)
    {
        if (file.Length == 0)
        {
            return new(GuestLoadStatus.Empty, "the file is empty");
        }

        if (HasAt(file, 0, [0x1F, 0x8B]))
        {
            return new(GuestLoadStatus.UnsupportedFormat, "the file is compressed by gzip; unpack it first (gunzip)");
        }

        if (HasAt(file, 0, "MZ"u8) && HasAt(file, 4, "zimg"u8))
        {
            return new(GuestLoadStatus.UnsupportedFormat, "the file is a self-extracting EFI kernel (zboot); give the Image inside it");
        }

        if (HasAt(file, 0x202, "HdrS"u8))
        {
            return new(GuestLoadStatus.WrongArchitecture, "the file is an x86 Linux kernel; give one built for arm64");
        }

        if (HasAt(file, 0x24, [0x18, 0x28, 0x6F, 0x01]))
        {
            return new(GuestLoadStatus.WrongArchitecture, "the file is a 32-bit Arm Linux kernel; give one built for arm64");
        }

        bool cutHeader = HasAt(file, 0, "MZ"u8) && file.Length < Arm64Image.HeaderLength;
        return cutHeader ? new(GuestLoadStatus.Truncated, "the file ends inside its header; copy or build it anew") : default;
    }

    private static bool HasAt(ReadOnlySpan<byte> file, int offset, ReadOnlySpan<byte> text) =>
        file.Length >= offset + text.Length && file.Slice(offset, text.Length).SequenceEqual(text);
}
