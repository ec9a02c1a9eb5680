using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Cosmos.Cli.Run;

/// <summary>Puts the terminal at stdin into raw mode, so that each key reaches the guest at once, and restores it when disposed.</summary>
public sealed class RawTerminal : IDisposable
{
    private const int StandardInput = 0;
    private const int SetNow = 0; // TCSANOW

    // struct termios is 60 bytes in glibc and musl and starts with four 32-bit flag words: input, output, control, local.
    private const int TermiosSize = 128;
    private const int OutputFlags = 4;

    // DECCKM and DECKPAM off: .NET switches them on, and then arrow keys are not what a guest's line editor expects.
    private static readonly byte[] s_normalKeys = "\e[?1l\e>"u8.ToArray();

    private readonly byte[] _saved = new byte[TermiosSize];

    private RawTerminal()
    {
    }

    /// <summary>Enters raw mode.</summary>
    /// <returns>Null when stdin is no terminal.</returns>
    public static RawTerminal? Enter()
    {
        var terminal = new RawTerminal();
        if (GetAttributes(StandardInput, terminal._saved) != 0)
        {
            return null;
        }

        byte[] raw = (byte[])terminal._saved.Clone();
        MakeRaw(raw);

        // Output processing stays as it was, so that a bare line feed still starts a line at its left end.
        Array.Copy(terminal._saved, OutputFlags, raw, OutputFlags, sizeof(uint));
        if (SetAttributes(StandardInput, SetNow, raw) != 0)
        {
            return null;
        }

        if (!Console.IsOutputRedirected)
        {
            using Stream screen = Console.OpenStandardOutput();
            screen.Write(s_normalKeys);
        }

        return terminal;
    }

    /// <inheritdoc/>
    public void Dispose() => _ = SetAttributes(StandardInput, SetNow, _saved);

    [DllImport("libc", EntryPoint = "tcgetattr")]
    private static extern int GetAttributes(int descriptor, [Out] byte[] termios);

    [DllImport("libc", EntryPoint = "tcsetattr")]
    private static extern int SetAttributes(int descriptor, int actions, [In] byte[] termios);

    [DllImport("libc", EntryPoint = "cfmakeraw")]
    private static extern void MakeRaw([In, Out] byte[] termios);
}
