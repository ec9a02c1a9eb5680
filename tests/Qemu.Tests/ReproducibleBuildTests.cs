using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>The same sources make the same image, wherever they lie.</summary>
public sealed class ReproducibleBuildTests
{
    private static readonly string[] s_made = ["bin", "obj", "artifacts", ".git", "TestResults"];
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(15);

    /// <summary>Here, over whatever earlier builds have left, and in a folder of another length, from nothing.</summary>
    [Fact]
    public void ACleanBuildElsewhereMakesAnEqualImage()
    {
        Checkout.BuildKernelOnce();
        string folder = Directory.CreateTempSubdirectory("cosmos-elsewhere").FullName;
        try
        {
            string copy = Path.Combine(folder, "a folder", "with a longer name");
            Copy(Checkout.Root, copy);
            using ConsoleSession build = ConsoleSession.OfProgram(s_limit, Path.Combine(copy, "cosmos"), "build");
            build.Finish().EndedWith(ExitStatus.Success);
            Assert.Equal(Hash(Checkout.IsoImage), Hash(Path.Combine(copy, "artifacts", "cosmos.iso")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
