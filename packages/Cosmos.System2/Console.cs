using System;
using Cosmos.Core;

namespace Cosmos.System;

/// <summary>
/// The kernel's console: the machine's serial line. Each call's output stays together. Interrupts are masked meanwhile,
/// so that a preempted writer cannot hold the others up.
/// </summary>
public static class Console
{
    private const int ChunkLength = 192;
    private const int BytesPerCharacter = 3;

    private static SpinLock s_lock;

    public static void Write(string text)
    {
        ulong daif = s_lock.Acquire();
        WriteText(text);
        s_lock.Release(daif);
    }

    public static void WriteLine(string text)
    {
        ulong daif = s_lock.Acquire();
        WriteText(text);
        ConsoleDevice.Write("\n"u8);
        s_lock.Release(daif);
    }

    public static void WriteLine() => Write("\n"u8);

    /// <summary>Writes bytes as they are.</summary>
    public static void Write(ReadOnlySpan<byte> bytes)
    {
        ulong daif = s_lock.Acquire();
        ConsoleDevice.Write(bytes);
        s_lock.Release(daif);
    }

    /// <summary>Writes one byte as it is.</summary>
    public static void Write(byte value) => Write(new ReadOnlySpan<byte>(in value));

    /// <summary>Writes bytes as a line of their own, whatever a guest has left unfinished before.</summary>
    public static void WriteOwnLine(ReadOnlySpan<byte> line)
    {
        ulong daif = s_lock.Acquire();
        ConsoleDevice.StartLine();
        ConsoleDevice.Write(line);
        ConsoleDevice.Write("\n"u8);
        s_lock.Release(daif);
    }

    /// <summary>Writes bytes and a text behind them, which may go over several lines, as lines of their own.</summary>
    public static void WriteOwnLine(ReadOnlySpan<byte> start, string text)
    {
        ulong daif = s_lock.Acquire();
        ConsoleDevice.StartLine();
        ConsoleDevice.Write(start);
        WriteText(text);
        ConsoleDevice.Write("\n"u8);
        s_lock.Release(daif);
    }

    /// <summary>Writes a part of a line; parts of one owner make one line, as long as nobody else writes in between.</summary>
    /// <param name="prefix">What the line begins with.</param>
    public static void WritePart(object owner, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> bytes)
    {
        ulong daif = s_lock.Acquire();
        ConsoleDevice.WritePart(owner, prefix, bytes);
        s_lock.Release(daif);
    }

    /// <summary>Takes a byte of input, if there is one.</summary>
    public static bool TryRead(out byte value)
    {
        ulong daif = s_lock.Acquire();
        bool any = Pl011.TryRead(out value);
        s_lock.Release(daif);
        return any;
    }

    /// <summary>Takes an ASCII key of input, if there is one.</summary>
    public static bool TryReadKey(out char key)
    {
        bool any = TryRead(out byte value);
        key = (char)(value & 0x7F);
        return any;
    }

    private static void WriteText(string text)
    {
        Span<byte> buffer = stackalloc byte[ChunkLength];
        int next = 0;
        while (next < text.Length)
        {
            LineBuilder chunk = new(buffer);
            while (next < text.Length && chunk.Written.Length <= ChunkLength - BytesPerCharacter)
            {
                chunk.Append(text[next++]);
            }

            ConsoleDevice.Write(chunk.Written);
        }
    }
}
