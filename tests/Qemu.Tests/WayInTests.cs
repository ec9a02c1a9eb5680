using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>A new user's way: the first page, then the pages to which its list leads, with the commands taken from them.</summary>
public sealed class WayInTests
{
    private const string FirstPage = "README.md";
    private const string ManifestPage = "docs/manifest.md";

    private static readonly TimeSpan s_limit = 2 * Expected.TourLimit;

    /// <summary>Which test types what a page says, by file and name. A page without commands has none.</summary>
    private static readonly Dictionary<string, (string File, string Test)?> s_followers = new()
    {
        ["docs/running.md"] = ("Qemu.Tests/DocumentedCommandTests.cs", nameof(DocumentedCommandTests.DoesWhatItSaysAsItIsWritten)),
        [ManifestPage] = ("Qemu.Tests/WayInTests.cs", nameof(TheManifestPageIsRight)),
        ["docs/getting-started.md"] = ("Packages.Tests/GettingStartedTests.cs", "TheCommandsDoWhatTheDocumentSays"),
        ["docs/modules.md"] = ("Kernel.Tests/ModulePageTests.cs", "TheModulesOfThePageStart"),
        ["docs/debugging.md"] = ("Qemu.Tests/DebuggingTests.cs", nameof(DebuggingTests.GdbStopsInThePsciService)),
        ["docs/architecture.md"] = null,
    };

    /// <summary>Two commands; the second one runs this test.</summary>
    [Fact]
    public void TheFirstPageShowsWhatItsFirstCommandPrints()
    {
        DocumentPage page = new(FirstPage);
        string[] typed = page.Typed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["./cosmos run", "./cosmos test"], typed);
        Checkout.BuildKernelOnce();
        GuestRun run = page.Follow(typed[0], s_limit);
        run.AssertTourPassed();
        page.AssertShows(run);
    }

    [Fact]
    public void TheManifestPageIsRight()
    {
        DocumentPage page = new(ManifestPage);
        Assert.Contains("./cosmos run --manifest", page.Typed);
        Checkout.BuildKernelOnce();
        GuestRun run = page.Follow(page.Typed, s_limit).EndedWith(ExitStatus.Success);
        page.AssertShows(run);
    }

    [Fact]
    public void EachStepOfTheWayIsTakenByATest()
    {
        Assert.Equal(s_followers.Keys, new DocumentPage(FirstPage).Steps);
        foreach ((string page, (string File, string Test)? follower) in s_followers)
        {
            if (follower is { } test)
            {
                Assert.Contains($" {test.Test}(", File.ReadAllText(Path.Combine(Checkout.Root, "tests", test.File)));
            }
            else
            {
                Assert.Empty(new DocumentPage(page).Typed);
            }
        }
    }
}
