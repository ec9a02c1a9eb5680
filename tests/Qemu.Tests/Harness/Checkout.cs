using System;
using System.IO;

namespace Qemu.Tests.Harness;

/// <summary>The checkout that the tests run in.</summary>
public static class Checkout
{
    private static readonly TimeSpan s_buildLimit = TimeSpan.FromMinutes(10);
    private static readonly Lazy<GuestRun> s_build = new(Build);

    /// <summary>Absolute path of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The image that the tests boot.</summary>
    public static string KernelImage => Path.Combine(Root, "artifacts", "Kernel.img");

    /// <summary>The image that UEFI boots.</summary>
    public static string IsoImage => Path.Combine(Root, "artifacts", "cosmos.iso");

    /// <summary>Makes both images, at the first call only.</summary>
    public static void BuildKernelOnce() => s_build.Value.EndedWith(ExitStatus.Success);

    private static GuestRun Build()
    {
        using ConsoleSession build = ConsoleSession.OfCosmos(s_buildLimit, "build");
        return build.Finish();
    }

    private static string FindRoot()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "cosmos")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("the tests are not inside the checkout");
    }
}
