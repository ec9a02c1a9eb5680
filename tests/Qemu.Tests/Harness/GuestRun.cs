using System;
using System.Linq;
using Xunit;

namespace Qemu.Tests.Harness;

/// <summary>A run that has ended.</summary>
/// <param name="Status">Exit status of the program.</param>
/// <param name="Console">Everything on stdout: the machine's console.</param>
/// <param name="Messages">Everything on stderr: what the tool itself says.</param>
public sealed record GuestRun(int Status, string Console, string Messages)
{
    /// <summary>The console's lines, without the empty ones.</summary>
    public string[] Lines => Console.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).ToArray();

    /// <summary>Runs <c>./cosmos run</c> to its end with nobody typing.</summary>
    /// <param name="limit">Real time the run may take, by the tool's own time limit.</param>
    /// <param name="options">Further options.</param>
    public static GuestRun Of(TimeSpan limit, params string[] options)
    {
        using ConsoleSession session = ConsoleSession.OfCosmosRun(limit, options);
        return session.Finish();
    }

    /// <summary>Fails, and shows the end of the console, unless the run ended so.</summary>
    public GuestRun EndedWith(int status)
    {
        Assert.True(Status == status, $"exit status {Status}, expected {status}\n{Tail()}");
        return this;
    }

    /// <summary>Fails unless the console shows the text.</summary>
    public GuestRun Shows(string fragment)
    {
        Assert.True(Console.Contains(fragment, StringComparison.OrdinalIgnoreCase), $"the console lacks '{fragment}'\n{Tail()}");
        return this;
    }

    /// <summary>Fails unless one line, of the tool or of the kernel, has all the fragments.</summary>
    public GuestRun SaysInOneLine(params string[] fragments)
    {
        bool said = Messages.Split('\n').Concat(Lines)
            .Any(line => fragments.All(fragment => line.Contains(fragment, StringComparison.OrdinalIgnoreCase)));
        Assert.True(said, $"no line has all of: {string.Join(" | ", fragments)}\n{Tail()}");
        return this;
    }

    private string Tail() => $"--- end of console ---\n{string.Join('\n', Lines.TakeLast(40))}\n--- messages ---\n{Messages}";
}
