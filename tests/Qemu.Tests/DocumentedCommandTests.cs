using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>Every command of ./cosmos that a document has in full is run: here as it is written, or by the test that is named for it.</summary>
public sealed class DocumentedCommandTests
{
    /// <summary>What needs somebody who types, an image that another test makes, or much time; and which test sees to it, by its file below tests.</summary>
    private static readonly Dictionary<string, string> s_elsewhere = new()
    {
        ["bench"] = "Qemu.Tests/CommandLineTests.cs",
        ["bench boot"] = "Qemu.Tests/BootCostTests.cs",
        ["build"] = "Qemu.Tests/Harness/Checkout.cs",
        ["clean"] = "Cli.Tests/Commands/CleanCommandTests.cs",
        ["pack"] = "Packages.Tests/GettingStartedTests.cs",
        ["run"] = "Qemu.Tests/WayInTests.cs",
        ["run --debug"] = "Qemu.Tests/DebuggingTests.cs",
        ["run --debug --el3 tf-a"] = "Qemu.Tests/DebuggingTests.cs",
        ["run --el3 tf-a"] = "Qemu.Tests/TrustedFirmwareTests.cs",
        ["run --guest artifacts/tests/RaceGuest.img --append 10000 --cpus 4 --vcpus 5 --memory 16M"] = "Qemu.Tests/RaceTests.cs",
        ["run --guest artifacts/tests/RaceGuest.img --append off 10000 --cpus 4 --vcpus 5 --memory 16M --on-poweroff restart --on-reset stop"] = "Qemu.Tests/RaceTests.cs",
        ["run --guest u-boot"] = "Qemu.Tests/UBootTests.cs",
        ["run --iso cdrom"] = "Qemu.Tests/UefiTests.cs",
        ["run --iso usb --acpi off"] = "Qemu.Tests/UefiTests.cs",
        ["run --manifest docs/examples/linux.json"] = "Qemu.Tests/ManifestTests.cs",
        ["run --manifest my-vms.json"] = "Qemu.Tests/WayInTests.cs",
        ["run --on-poweroff restart --on-reset stop"] = "Qemu.Tests/RaceTests.cs",
        ["run linux"] = "Qemu.Tests/LinuxTests.cs",
        ["run linux --iso usb"] = "Qemu.Tests/UefiTests.cs",
        ["run linux --cpus 2 --vcpus 2 --pin 0,1 --wfi native"] = "Qemu.Tests/LinuxTests.cs",
        ["test"] = "Qemu.Tests/DocumentedCommandTests.cs",
        ["test --soak"] = "Qemu.Tests/LinuxSoakTests.cs",
    };

    private static readonly string[][] s_commands = [.. Documents().SelectMany(page => new DocumentPage(page).Commands).Select(words => words[1..])];

    public static TheoryData<string> AsWritten => [.. s_commands.Select(Joined).Distinct().Where(command => !s_elsewhere.ContainsKey(command))];

    /// <summary>To its end, with nobody typing, on the image that is there.</summary>
    [Theory]
    [MemberData(nameof(AsWritten))]
    public void DoesWhatItSaysAsItIsWritten(string command)
    {
        string[] words = s_commands.First(words => Joined(words) == command);
        if (words.Contains("--help"))
        {
            using ConsoleSession help = ConsoleSession.OfCosmos(Expected.SmallGuestLimit, words);
            help.Finish().EndedWith(ExitStatus.Success).Shows("Usage:");
            return;
        }

        Checkout.BuildKernelOnce();
        TimeSpan limit = words.Contains("linux") ? Expected.LinuxLimit : Expected.TourLimit;
        string[] timeout = words.Contains("--timeout") ? [] : ["--timeout", $"{limit.TotalSeconds:0}"];
        using ConsoleSession session = ConsoleSession.OfCosmos(limit, [.. words, "--no-build", .. timeout]);
        session.Finish().EndedWith(ExitStatus.Success).Shows(Expected.Stopped + "0");
    }

    [Fact]
    public void EveryOtherOneHasATest()
    {
        Assert.Empty(s_elsewhere.Keys.Except(s_commands.Select(Joined)));
        Assert.All(s_elsewhere.Values, test => Assert.True(File.Exists(Path.Combine(Checkout.Root, "tests", test)), test));
    }

    private static string Joined(string[] words) => string.Join(' ', words);

    private static IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Checkout.Root, "README.md")).Order(StringComparer.Ordinal);
}
