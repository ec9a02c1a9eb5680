using System;

namespace Cosmos.Core;

/// <summary>
/// The serial line as a place for lines: remembers whether the last byte ended one, because guests print there too and
/// may stop in the middle. Takes no lock; <c>Cosmos.System.Console</c> does.
/// </summary>
public static class ConsoleDevice
{
    private static bool s_insideLine;

    public static void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0)
        {
            return;
        }

        Pl011.Write(bytes);
        s_insideLine = bytes[bytes.Length - 1] != (byte)'\n';
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
