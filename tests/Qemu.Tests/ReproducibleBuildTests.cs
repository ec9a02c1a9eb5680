using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>The same sources make the same image and the same packages, wherever they lie.</summary>
public sealed class ReproducibleBuildTests
{
    private static readonly string[] s_made = ["bin", "obj", "artifacts", ".git", "TestResults"];
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(15);

    /// <summary>Here, over whatever earlier builds have left, and in a folder of another length, from nothing.</summary>
    [Fact]
    public void ACleanBuildElsewhereMakesAnEqualImageAndEqualPackages()
    {
        Checkout.BuildKernelOnce();
        string folder = Directory.CreateTempSubdirectory("cosmos-elsewhere").FullName;
        try
        {
            string copy = Path.Combine(folder, "a folder", "with a longer name");
            Copy(Checkout.Root, copy);
            Cosmos(copy, "build");
            Assert.Equal(Hash(Checkout.IsoImage), Hash(Path.Combine(copy, "artifacts", "cosmos.iso")));

            Cosmos(Checkout.Root, "pack");
            Cosmos(copy, "pack");
            Assert.Equal(Packages(Checkout.Root), Packages(copy));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Cosmos(string checkout, string verb)
    {
        using ConsoleSession session = ConsoleSession.OfProgram(s_limit, Path.Combine(checkout, "cosmos"), verb);
        session.Finish().EndedWith(ExitStatus.Success);
    }

    /// <summary>Each package with its hash.</summary>
    private static string[] Packages(string checkout)
    {
        string[] packages = Directory.GetFiles(Path.Combine(checkout, "artifacts", "packages"), "*.nupkg");
        Assert.NotEmpty(packages);
        return [.. packages.Order(StringComparer.Ordinal).Select(path => $"{Path.GetFileName(path)} {Hash(path)}")];
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (string folder in Directory.EnumerateDirectories(from).Where(folder => !s_made.Contains(Path.GetFileName(folder))))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
