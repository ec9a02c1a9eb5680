using System;
using Cosmos.Core.Archive;

namespace Hypervisor.Model.Vm;

/// <summary>
/// Builds a "newc" archive in memory, for the command line tool. Equal files give equal archives.
/// </summary>
public sealed class CpioWriter
{
    private const uint Executable = 0x81ED; // S_IFREG, mode 0755
    private const uint Directory = 0x41ED; // S_IFDIR, mode 0755
    private const uint CharacterDevice = 0x2180; // S_IFCHR, mode 0600

    private byte[] _bytes = new byte[4096];
    private int _length;
    private uint _inode;

    /// <param name="name">ASCII name without a leading slash.</param>
    /// <param name="content">The file as it is.</param>
    public void Add(string name, ReadOnlySpan<byte> content) => Append(name, CpioHeader.RegularFile, content);

    /// <summary>Adds a program.</summary>
    public void AddExecutable(string name, ReadOnlySpan<byte> content) => Append(name, Executable, content);

    /// <summary>Adds a folder, which must come before what is in it.</summary>
    public void AddDirectory(string name) => Append(name, Directory, default);

    /// <summary>Adds a device node by the numbers that Linux gives the device.</summary>
    public void AddCharacterDevice(string name, uint major, uint minor) => Append(name, CharacterDevice, default, major, minor);

    /// <summary>Closes the archive and returns it.</summary>
    public byte[] Finish()
    {
        Append("TRAILER!!!", 0, default);
        return _bytes.AsSpan(0, _length).ToArray();
    }

    private void Append(string name, uint mode, ReadOnlySpan<byte> content, uint deviceMajor = 0, uint deviceMinor = 0)
    {
        _inode++;
        byte[] ascii = new byte[name.Length];
        for (int i = 0; i < ascii.Length; i++)
        {
            ascii[i] = (byte)name[i];
        }

        byte[] header = new byte[CpioHeader.LengthFor(ascii.Length)];
        CpioHeader.Write(header, ascii, _inode, mode, (uint)content.Length, deviceMajor, deviceMinor);
        AppendBytes(header);
        AppendBytes(content);
        AppendBytes("\0\0\0"u8.Slice(0, (int)(CpioHeader.Align((ulong)_length) - (ulong)_length)));
    }

    private void AppendBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length - _length)
        {
            byte[] larger = new byte[Math.Max(_bytes.Length * 2, _length + bytes.Length)];
            _bytes.AsSpan(0, _length).CopyTo(larger);
            _bytes = larger;
        }

        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }
}
