using System;

namespace Hypervisor.Model.Vm;

/// <summary>
/// Builds a "newc" archive in memory, for the command line tool. Owner, time and inode fields are constant, so equal files
/// give equal archives.
/// </summary>
public sealed class CpioWriter
{
    private const uint RegularFile = 0x81A4; // S_IFREG, mode 0644
    private const uint Executable = 0x81ED; // S_IFREG, mode 0755
    private const uint Directory = 0x41ED; // S_IFDIR, mode 0755
    private const uint CharacterDevice = 0x2180; // S_IFCHR, mode 0600

    private byte[] _bytes = new byte[4096];
    private int _length;
    private uint _inode;

    /// <param name="name">ASCII name without a leading slash.</param>
    /// <param name="content">The file as it is.</param>
    public void Add(string name, ReadOnlySpan<byte> content) => Append(name, RegularFile, content);

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
        AppendText("070701");
        Field(_inode);
        Field(mode);
        Field(0); // uid
        Field(0); // gid
        Field(1); // nlink
        Field(0); // mtime
        Field((uint)content.Length);
        Field(0); // devmajor
        Field(0); // devminor
        Field(deviceMajor);
        Field(deviceMinor);
        Field((uint)name.Length + 1);
        Field(0); // check: only the 070702 form uses it
        AppendText(name);
        AppendBytes("\0"u8);
        Pad();
        AppendBytes(content);
        Pad();
    }

    private void AppendText(string text)
    {
        foreach (char c in text)
        {
            AppendBytes([(byte)c]);
        }
    }

    private void Field(uint value)
    {
        for (int shift = 28; shift >= 0; shift -= 4)
        {
            AppendBytes("0123456789abcdef"u8.Slice((int)(value >> shift) & 15, 1));
        }
    }

    private void Pad()
    {
        while (_length % 4 != 0)
        {
            AppendBytes("\0"u8);
        }
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
