using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>gdb on the kernel at EL2: lines of C#, locals by name, stack traces. One at a time, as both build the same kernel.</summary>
[Collection(nameof(DebuggingTests))]
public sealed class DebuggingTests
{
    private const string Prompt = "(gdb) ";
    private const string Source = "Hypervisor.Module/Model/Psci/PsciCpuOn.cs";

    private static readonly TimeSpan s_sessionLimit = TimeSpan.FromMinutes(3);

    /// <summary>A line of the PSCI service at which the locals vm, call and target have their values.</summary>
    private static readonly int s_line = LineOf("return target.Claim(call.X2, call.X3) switch");

    /// <summary>The frames above it, the innermost first.</summary>
    private static readonly string[] s_callers = ["PsciCpuOn.cs", "PsciService.cs", "HypercallExit.cs", "ExitRouter.cs", "VcpuThread.cs", "ThreadStart.cs"];

    /// <summary>The document's session, by the command that ./cosmos run --debug says, and a little more.</summary>
    /// <param name="options">What lies below the kernel.</param>
    [Theory]
    [InlineData]
    [InlineData("--el3", "tf-a")]
    public void GdbStopsInThePsciService(params string[] options)
    {
        DocumentPage page = new("docs/debugging.md");
        Assert.Equal("./cosmos run --debug\n", page.Typed);
        string[] lines = [.. page.Blocks("console").Single().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        string[] typed = [.. lines.Where(line => line.StartsWith(Prompt, StringComparison.Ordinal)).Select(line => line[Prompt.Length..])];
        Assert.Equal([$"break PsciCpuOn.cs:{s_line}", "continue"], typed[..2]);

        int port = FreePort();
        using ConsoleSession machine = Debug(port, options);
        string said = machine.ExpectMessage($"127.0.0.1:{port}'");
        string[] command = [.. Regex.Matches(said[said.IndexOf("gdb-multiarch", StringComparison.Ordinal)..], "'([^']*)'|\\S+").Select(word => word.Value.Trim('\''))];
        string[] script = [.. typed, "print vm._ramSize", "print target", "delete", "continue"];
        using ConsoleSession gdb = ConsoleSession.OfProgram(
            s_sessionLimit, command[0], ["-nx", "-batch", .. command[1..], .. script.SelectMany(line => new[] { "-ex", line })]);
        GuestRun session = gdb.Finish().EndedWith(ExitStatus.Success);

        session.Shows($"{Source}:{s_line}").Shows("return target.Claim(call.X2, call.X3) switch");
        foreach (string line in lines.Where(line => !line.StartsWith(Prompt, StringComparison.Ordinal)))
        {
            Assert.Matches(Regex.Escape(line).Replace(@"\.\.\.", ".*"), session.Console);
        }

        session.Shows("$1 = 0xc4000003").Shows("$3 = 268435456").Shows("<X2>k__BackingField = 10").Shows("_startable = 0");
        Assert.Matches(string.Join(@"[\s\S]*", s_callers.Select(file => @" at /_/\S*" + Regex.Escape(file))), session.Console);
        session.Shows("exited normally");
        machine.Finish().AssertTourPassed();
    }

    /// <summary>What F5 has gdb do, by .vscode/launch.json. Visual Studio Code names source files by their real paths.</summary>
    [Fact]
    public void LaunchConfigurationWorks()
    {
        JsonElement launch = ReadSettings("launch.json").GetProperty("configurations")[0];
        JsonElement task = ReadSettings("tasks.json").GetProperty("tasks").EnumerateArray()
            .Single(element => Text(element, "label") == Text(launch, "preLaunchTask"));
        Assert.Equal("./cosmos run --debug", Text(task, "command"));
        Assert.Equal("127.0.0.1:1234", Text(launch, "miDebuggerServerAddress"));

        int port = FreePort();
        using ConsoleSession machine = Debug(port);
        machine.ExpectMessage(Text(task.GetProperty("problemMatcher").GetProperty("background"), "endsPattern").TrimStart('^'));
        string[] script =
        [
            .. launch.GetProperty("setupCommands").EnumerateArray().Select(command => Text(command, "text")),
            $"file {Text(launch, "program")}", $"target remote 127.0.0.1:{port}", $"break {Path.Combine(Checkout.Root, Source)}:{s_line}", "continue",
            "info source", "info args", "delete", "continue",
        ];
        using ConsoleSession gdb = ConsoleSession.OfProgram(
            s_sessionLimit, Text(launch, "miDebuggerPath"), ["-nx", "-batch", .. script.SelectMany(line => new[] { "-ex", line })]);
        GuestRun session = gdb.Finish().EndedWith(ExitStatus.Success);
        session.Shows($"Located in {Path.Combine(Checkout.Root, Source)}").Shows("id = 3288334339").Shows("exited normally");
        machine.Finish().AssertTourPassed();
    }

    private static ConsoleSession Debug(int port, params string[] options) => ConsoleSession.OfCosmos(
        Expected.DebugLimit, ["run", "--debug", "--debug-port", $"{port}", "--timeout", $"{Expected.DebugLimit.TotalSeconds:0}", .. options]);

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static int LineOf(string statement) =>
        Array.FindIndex(File.ReadAllLines(Path.Combine(Checkout.Root, Source)), line => line.Contains(statement, StringComparison.Ordinal)) + 1;

    private static JsonElement ReadSettings(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, ".vscode", name)).Replace("${workspaceFolder}", Checkout.Root)).RootElement;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
