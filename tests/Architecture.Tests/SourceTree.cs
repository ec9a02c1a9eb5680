using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Architecture.Tests;

/// <summary>The files of the checkout that people write, by their path from its root, with '/' between folders.</summary>
internal static class SourceTree
{
    private static readonly string[] s_madeByBuilds = ["bin", "obj", "artifacts", "TestResults", ".git", ".vs"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Files { get; } = [.. Find(Root).Order(StringComparer.Ordinal)];

    /// <summary>C# and assembly, tests included.</summary>
    public static IReadOnlyList<string> Sources { get; } =
        [.. Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".S", StringComparison.Ordinal))];

    /// <summary>What becomes part of an image or of the tools that make it: everything but the tests.</summary>
    public static IReadOnlyList<string> ProductSources { get; } =
        [.. Sources.Where(file => !file.StartsWith("tests/", StringComparison.Ordinal))];

    public static IReadOnlyList<string> Projects { get; } = [.. Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))];

    public static IReadOnlyList<string> Documents { get; } = [.. Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal))];

    public static string Full(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(Full(path));

    private static IEnumerable<string> Find(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        }

        foreach (string inner in Directory.EnumerateDirectories(folder))
        {
            if (s_madeByBuilds.Contains(Path.GetFileName(inner)))
            {
                continue;
            }

            foreach (string file in Find(inner))
            {
                yield return file;
            }
        }
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Kernel.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("the tests are not inside a checkout");
    }
}
