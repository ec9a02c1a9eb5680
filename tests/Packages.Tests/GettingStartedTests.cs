using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Qemu.Tests.Harness;
using Xunit;

namespace Packages.Tests;

/// <summary>docs/getting-started.md, command by command, in an empty folder outside the repository.</summary>
public sealed class GettingStartedTests
{
    private const string CheckoutPart = "## In the checkout";
    private static readonly TimeSpan s_packLimit = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(8);

    /// <summary>What the document shows of the output, its blocks of text, is what the commands print; the kernel's own lines begin with the time.</summary>
    [Fact]
    public void TheCommandsDoWhatTheDocumentSays()
    {
        string document = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "getting-started.md"));
        int start = document.IndexOf(CheckoutPart, StringComparison.Ordinal);
        int end = document.IndexOf("\n## ", start, StringComparison.Ordinal);
        string inCheckout = string.Concat(DocumentPage.BlocksOf(document[start..end], "sh"));
        string elsewhere = string.Concat(DocumentPage.BlocksOf(document[end..], "sh"));
        Assert.Contains("./cosmos pack", inCheckout);

        // In the checkout everyone is the same person: another home would mean another restore of every project.
        using ConsoleSession packing = ConsoleSession.OfProgram(s_packLimit, "bash", "-e", "-c", inCheckout.Replace("~/cosmos", Checkout.Root));
        packing.Finish().EndedWith(ExitStatus.Success);

        using NewUser user = new();
        GuestRun run = user.Run(elsewhere, s_limit);
        run.EndedWith(ExitStatus.Success);
        string[] shown = [.. DocumentPage.BlocksOf(document[end..], "text").SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
        Assert.NotEmpty(shown);
        string[] printed = [.. run.Lines.Select(line => Regex.Replace(line, @"^\[ *\d+\.\d+\] ", ""))];
        Assert.All(shown, line => Assert.Contains(line, printed));

        string[] restored = [.. user.RestoredOwnPackages];
        Assert.Contains("cosmos.build", restored);
        Assert.Contains("hypervisor.module", restored);
    }
}
