using System;
using System.IO;
using System.Linq;
using Hypervisor.Model.Vm;

namespace Cosmos.Cli.Linux;

/// <summary>The root file system that Linux starts with: our scripts, busybox, and the modules that a VM's devices need.</summary>
public static class Initramfs
{
    // Linux opens it for init, before anything can have mounted /dev.
    private const string Console = "dev/console";
    private const uint ConsoleMajor = 5;
    private const uint ConsoleMinor = 1;

    private static readonly string[] s_folders = ["bin", "dev", "etc", "lib", "lib/modules", "proc", "sys", "tmp"];

    // For busybox's init: nothing but this, so no shells on other terminals, and no reboot at Ctrl-Alt-Del.
    private static ReadOnlySpan<byte> Inittab => "::once:/bin/session\n"u8;

    /// <summary>Makes the archive.</summary>
    /// <param name="packages">What <see cref="LinuxPackages.Fetch"/> returned.</param>
    public static byte[] Create(string packages)
    {
        var writer = new CpioWriter();
        foreach (string folder in s_folders)
        {
            writer.AddDirectory(folder);
        }

        writer.AddCharacterDevice(Console, ConsoleMajor, ConsoleMinor);
        writer.AddExecutable("init", Resource("init.sh"));
        writer.Add("etc/inittab", Inittab);
        writer.AddExecutable("bin/session", Resource("session.sh"));
        writer.AddExecutable("bin/busybox", File.ReadAllBytes(Path.Combine(packages, "busybox")));
        foreach (string file in Directory.EnumerateFiles(Path.Combine(packages, "modules")).Order(StringComparer.Ordinal))
        {
            writer.Add($"lib/modules/{Path.GetFileName(file)}", File.ReadAllBytes(file));
        }

        return writer.Finish();
    }

    private static byte[] Resource(string name)
    {
        using Stream source = typeof(Initramfs).Assembly.GetManifestResourceStream(name)!;
        var content = new MemoryStream();
        source.CopyTo(content);
        return content.ToArray();
    }
}
