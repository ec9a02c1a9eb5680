using System;
using Cosmos.Core;
using Cosmos.System.Threading;

namespace Cosmos.System;

/// <summary>
/// The console at which a person gives the kernel commands. It runs them one after the other on a thread of its own. It reads the
/// machine's keyboard itself unless a module has that and hands it what is meant for it.
/// </summary>
public static class KernelConsole
{
    private static readonly CommandLine s_line = new();
    private static readonly KeyQueue s_keys = new();
    private static readonly Event s_arrived = new();
    private static readonly byte[] s_prefix = new byte[Prompt.Length + CommandLine.MaximumLength];
    private static IKeyboard? s_keyboard;
    private static bool s_wasFull;
    private static bool s_leaves;

    /// <summary>What can be typed. Modules add to it while they start.</summary>
    public static CommandTable Commands { get; } = BuiltInCommands.Create();

    /// <summary>Whether it takes a key now. When not, <see cref="IKeyboard.TellRoom"/> is called once it does.</summary>
    public static bool CanReceive
    {
        get
        {
            s_wasFull = !s_keys.HasRoom;
            return !s_wasFull;
        }
    }

    private static ReadOnlySpan<byte> Prompt => "cosmos> "u8;

    /// <summary>From now on somebody else reads the keyboard. To be called while modules start.</summary>
    public static void Attach(IKeyboard keyboard) => s_keyboard = keyboard;

    /// <summary>Shows that what is typed goes here.</summary>
    public static void ShowPrompt() => Console.WritePart(s_line, Prompt, default);

    /// <summary>Takes a key from whoever has the keyboard, while <see cref="CanReceive"/>.</summary>
    public static void Receive(byte key)
    {
        s_keys.Add(key);
        s_arrived.Set();
    }

    /// <summary>Prints a line of a command's: always a line of its own, whatever else is printed.</summary>
    public static void Print(string text)
    {
        LineBuilder line = new(stackalloc byte[Log.LineLength]);
        Console.WriteOwnLine(line.Append(text).Written);
    }

    /// <summary>Gives the keyboard back to who has lent it.</summary>
    /// <returns>False when nobody has.</returns>
    internal static bool TryLeave()
    {
        s_leaves = s_keyboard is not null;
        s_keyboard?.Leave();
        return s_leaves;
    }

    internal static void Start()
    {
        if (s_keyboard is null)
        {
            Pl011.SetInputHook(s_arrived.Set);
        }

        s_arrived.Set();
        new KernelThread("commands", Run).Start();
    }

    private static void Run()
    {
        while (true)
        {
            s_arrived.Wait();
            s_arrived.Reset();
            while (TryTake(out byte key))
            {
                Serve(key);
            }
        }
    }

    private static bool TryTake(out byte key)
    {
        if (s_keyboard is null)
        {
            return Console.TryRead(out key);
        }

        bool any = s_keys.TryTake(out key);
        if (any && s_wasFull)
        {
            s_wasFull = false;
            s_keyboard.TellRoom();
        }

        return any;
    }

    private static void Serve(byte key)
    {
        // Whoever else has printed since the last key: the line is shown again as it was before this one.
        Prompt.CopyTo(s_prefix);
        s_line.Typed.CopyTo(s_prefix.AsSpan(Prompt.Length));
        int length = Prompt.Length + s_line.Typed.Length;
        bool isComplete = s_line.Take(key, out ReadOnlySpan<byte> echo);
        Console.WritePart(s_line, s_prefix.AsSpan(0, length), echo);
        if (isComplete)
        {
            Execute(s_line.TakeLine());
        }
    }

    /// <summary>What a command throws ends the command, not the console.</summary>
    private static void Execute(string line)
    {
        try
        {
            string wrong = Commands.Run(line);
            if (wrong.Length > 0)
            {
                Print(wrong);
            }
        }
        catch (Exception exception) when (Failure.IsSurvivable(exception))
        {
            Failure.Report("command", line, "has failed", exception);
        }

        if (!s_leaves)
        {
            ShowPrompt();
        }

        s_leaves = false;
    }
}
