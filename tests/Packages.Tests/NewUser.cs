using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Qemu.Tests.Harness;

namespace Packages.Tests;

/// <summary>
/// A person with a home of their own: own templates, own NuGet sources, own folder of packages. The checkout is at ~/cosmos.
/// What the world's feeds hold is taken from the packages that were fetched before; this repository's packages are not.
/// </summary>
internal sealed class NewUser : IDisposable
{
    private static readonly string[] s_ownPackages = ["cosmos.", "il2cpu.", "hypervisor."];

    public NewUser()
    {
        Directory.CreateDirectory(Packages);
        Directory.CreateSymbolicLink(Path.Combine(Home, "cosmos"), Checkout.Root);
        string known = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } own
            ? own
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (string package in Directory.EnumerateDirectories(known).Where(path => !IsOwn(Path.GetFileName(path))))
        {
            Directory.CreateSymbolicLink(Path.Combine(Packages, Path.GetFileName(package)), package);
        }

        CopyNuGetSettings();
    }

    /// <summary>Absolute path; everything that the person makes is below it.</summary>
    public string Home { get; } = Directory.CreateTempSubdirectory("newuser").FullName;

    /// <summary>This repository's packages that a restore has taken from the feed.</summary>
    public IEnumerable<string> RestoredOwnPackages =>
        Directory.EnumerateDirectories(Packages).Select(path => Path.GetFileName(path)).Where(IsOwn).Order(StringComparer.Ordinal);

    private string Packages => Path.Combine(Home, ".nuget", "packages");

    /// <summary>Runs commands one after the other until one fails.</summary>
    /// <param name="commands">Lines for bash.</param>
    /// <param name="limit">Real time that all may take.</param>
    public GuestRun Run(string commands, TimeSpan limit)
    {
        // No build server may stay behind that has this home.
        using ConsoleSession session = ConsoleSession.OfProgram(
            limit, "env", "-C", Home, "-u", "NUGET_PACKAGES", "-u", "DOTNET_CLI_HOME", $"HOME={Home}", "MSBUILDDISABLENODEREUSE=1", "UseSharedCompilation=false",
            "bash", "-e", "-c", commands);
        return session.Finish();
    }

    /// <summary>The links go, not what they lead to.</summary>
    public void Dispose() => Directory.Delete(Home, recursive: true);

    private static bool IsOwn(string package) => s_ownPackages.Any(start => package.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>A machine may reach the world's feed by a mirror only.</summary>
    private void CopyNuGetSettings()
    {
        string settings = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "NuGet", "NuGet.Config");
        if (File.Exists(settings))
        {
            string copy = Path.Combine(Home, ".nuget", "NuGet", "NuGet.Config");
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(settings, copy);
        }
    }
}
