using System;
using System.Collections.Generic;

namespace Hypervisor.Model.Vm;

/// <summary>
/// Builds a "newc" archive in memory, for the command line tool. Owner, time and inode fields are constant, so equal files
/// give equal archives.
/// </summary>
public sealed class CpioWriter
{
    private const uint RegularFile = 0x81A4; // S_IFREG, mode 0644

    private readonly List<byte> _bytes = new();
    private uint _inode;

    /// <param name="name">ASCII name without a leading slash.</param>
    /// <param name="content">The file as it is.</param>
    public void Add(string name, ReadOnlySpan<byte> content) => Append(name, RegularFile, content);

    /// <summary>Closes the archive and returns it.</summary>
    public byte[] Finish()
    {
        Append("TRAILER!!!", 0, default);
        return _bytes.ToArray();
    }

    private void Append(string name, uint mode, ReadOnlySpan<byte> content)
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
        Field(0); // rdevmajor
        Field(0); // rdevminor
        Field((uint)name.Length + 1);
        Field(0); // check: only the 070702 form uses it
        AppendText(name);
        _bytes.Add(0);
        Pad();
        _bytes.EnsureCapacity(_bytes.Count + content.Length + 4);
        foreach (byte b in content)
        {
            _bytes.Add(b);
        }

        Pad();
    }

    private void AppendText(string text)
    {
        foreach (char c in text)
        {
            _bytes.Add((byte)c);
        }
    }

    private void Field(uint value)
    {
        for (int shift = 28; shift >= 0; shift -= 4)
        {
            _bytes.Add("0123456789abcdef"u8[(int)(value >> shift) & 15]);
        }
    }

    private void Pad()
    {
        while (_bytes.Count % 4 != 0)
        {
            _bytes.Add(0);
        }
    }
}
