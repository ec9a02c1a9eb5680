using System;

namespace Cosmos.Core;

/// <summary>
/// The serial line as a place for lines: remembers whether the last byte ended one, because guests print there too and
/// may stop in the middle. Takes no lock; <c>Cosmos.System.Console</c> does.
/// </summary>
public static class ConsoleDevice
{
    private static bool s_insideLine;
    private static object? s_lineOwner;

    public static void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0)
        {
            return;
        }

        Pl011.Write(bytes);
        s_insideLine = bytes[bytes.Length - 1] != (byte)'\n';
        s_lineOwner = null;
    }

    /// <summary>Writes a part of a line, which goes on where the same owner's last part ended, and begins with a prefix elsewhere.</summary>
    public static void WritePart(object owner, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> bytes)
    {
        if (!s_insideLine || s_lineOwner != owner)
        {
            StartLine();
            Write(prefix);
        }

        Write(bytes);
        s_lineOwner = owner;
    }

    /// <summary>Ends a line that someone left unfinished.</summary>
    public static void StartLine()
    {
        if (s_insideLine)
        {
            Write("\n"u8);
        }
    }
}
