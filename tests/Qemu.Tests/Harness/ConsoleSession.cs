using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using Xunit;

namespace Qemu.Tests.Harness;

/// <summary>
/// A running machine that a test talks to: it waits for text on the console and types. Silence is a failure: every wait
/// has a limit, and so has the whole run, after which everything that was started is killed.
/// </summary>
public sealed class ConsoleSession : IDisposable
{
    // The tool's own limit comes first; this is for a tool that does not keep it.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly DateTime _deadline;
    private readonly StringBuilder _console = new();
    private readonly StringBuilder _messages = new();
    private readonly Thread _consoleReader;
    private readonly Thread _messageReader;
    private int _seen;
    private int _seenMessages;

    private ConsoleSession(string program, IEnumerable<string> arguments, TimeSpan limit)
    {
        _deadline = DateTime.UtcNow + limit;
        _process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Checkout.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.Latin1,
        })!;
        _consoleReader = Reader(_process.StandardOutput, _console);
        _messageReader = Reader(_process.StandardError, _messages);
    }

    /// <summary>Starts <c>./cosmos run</c> on the image that is built once for all tests.</summary>
    /// <param name="limit">Real time the run may take.</param>
    /// <param name="options">Options of <c>run</c>.</param>
    public static ConsoleSession OfCosmosRun(TimeSpan limit, params string[] options) => OfCosmosRun(limit, ["run"], options);

    /// <summary>The same with Debian's Linux as the guest.</summary>
    public static ConsoleSession OfLinux(TimeSpan limit, params string[] options) => OfCosmosRun(limit, ["run", "linux"], options);

    private static ConsoleSession OfCosmosRun(TimeSpan limit, string[] verb, string[] options)
    {
        Checkout.BuildKernelOnce();
        return OfCosmos(limit, [.. verb, "--no-build", "--timeout", $"{limit.TotalSeconds:0}", .. options]);
    }

    /// <summary>Starts <c>./cosmos</c> with any verb.</summary>
    public static ConsoleSession OfCosmos(TimeSpan limit, params string[] arguments) =>
        new(Path.Combine(Checkout.Root, "cosmos"), arguments, limit + s_grace);

    /// <summary>Starts QEMU itself on the image that is built once for all tests, for a machine that the tool would not make.</summary>
    /// <param name="limit">Real time the run may take.</param>
    /// <param name="arguments">QEMU's arguments; the console is at stdio.</param>
    public static ConsoleSession OfQemu(TimeSpan limit, params string[] arguments)
    {
        Checkout.BuildKernelOnce();
        return OfMachine(limit, arguments);
    }

    /// <summary>Starts QEMU itself on any image.</summary>
    public static ConsoleSession OfMachine(TimeSpan limit, params string[] arguments)
    {
        string program = Environment.GetEnvironmentVariable("COSMOS_QEMU") is { Length: > 0 } own ? own : "qemu-system-aarch64";
        return new ConsoleSession(program, ["-display", "none", "-monitor", "none", "-serial", "stdio", "-nic", "none", .. arguments], limit);
    }

    /// <summary>Starts a program that is no machine, such as a build.</summary>
    public static ConsoleSession OfProgram(TimeSpan limit, string program, params string[] arguments) => new(program, arguments, limit);

    /// <summary>Waits until the console shows the text after everything that was waited for before.</summary>
    /// <returns>What the console showed up to and including the text.</returns>
    public string Expect(string text) => Await(_console, _consoleReader, text, ref _seen);

    /// <summary>The same of what the tool itself says, on stderr.</summary>
    public string ExpectMessage(string text) => Await(_messages, _messageReader, text, ref _seenMessages);

    /// <summary>Types text on the console; <c>\r</c> is the Enter key.</summary>
    public void Type(string text)
    {
        _process.StandardInput.Write(text);
        _process.StandardInput.Flush();
    }

    /// <summary>Closes the input and waits for the end.</summary>
    public GuestRun Finish()
    {
        _process.StandardInput.Close();
        TimeSpan left = _deadline - DateTime.UtcNow;
        if (!_process.WaitForExit(left > TimeSpan.Zero ? left : TimeSpan.Zero))
        {
            Assert.Fail($"still running at the time limit; the console showed:\n{_console}\n{_messages}");
        }

        _consoleReader.Join();
        _messageReader.Join();
        return new GuestRun(_process.ExitCode, _console.ToString(), _messages.ToString());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private string Await(StringBuilder stream, Thread reader, string text, ref int seen)
    {
        while (true)
        {
            bool over = _process.HasExited && !reader.IsAlive;
            lock (stream)
            {
                string unseen = stream.ToString(seen, stream.Length - seen);
                int index = unseen.IndexOf(text, StringComparison.Ordinal);
                if (index >= 0)
                {
                    seen += index + text.Length;
                    return unseen[..(index + text.Length)];
                }

                if (over || DateTime.UtcNow > _deadline)
                {
                    Assert.Fail($"{(over ? "the program ended" : "time-out")} before it showed '{text}'; since the last match it showed:\n{unseen}");
                }

                Monitor.Wait(stream, TimeSpan.FromMilliseconds(200));
            }
        }
    }

    private static Thread Reader(StreamReader source, StringBuilder target)
    {
        var thread = new Thread(() =>
        {
            char[] buffer = new char[1024];
            for (int count = source.Read(buffer); count > 0; count = source.Read(buffer))
            {
                lock (target)
                {
                    target.Append(buffer, 0, count);
                    Monitor.PulseAll(target);
                }
            }
        }) { IsBackground = true };
        thread.Start();
        return thread;
    }
}
