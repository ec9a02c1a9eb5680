using System.Collections.Generic;
using System.Linq;

namespace Cosmos.Cli.Linux;

/// <summary>The releases of Debian whose kernel is offered as a guest.</summary>
public static class LinuxRelease
{
    /// <summary>The release that is used when none is asked for.</summary>
    public const string Default = "trixie";

    private static readonly string[] s_names = ["bookworm", Default];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Names => s_names;

    /// <summary>Reads the value of <c>--release</c>.</summary>
    /// <exception cref="CliException">No such release is offered.</exception>
    public static string Read(string? value) => value is null || s_names.Contains(value)
        ? value ?? Default
        : throw CliException.Usage($"--release {value}: take {string.Join(" or ", s_names)}");
}
