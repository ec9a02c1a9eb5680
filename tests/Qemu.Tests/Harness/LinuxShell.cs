using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Qemu.Tests.Harness;

/// <summary>The shell of one Debian Linux that has the console for itself: a test types to it as a person would.</summary>
public sealed class LinuxShell : IDisposable
{
    // The shell echoes what is typed, and only its answer has the number worked out.
    private const string Begin = "echo =begin$((7))=; ";
    private const string BeginSeen = "=begin7=";
    private const string End = "; echo =end$((7))=";
    private const string EndSeen = "=end7=";

    private readonly ConsoleSession _console;

    private LinuxShell(ConsoleSession console)
    {
        _console = console;
        AwaitPrompt();
    }

    /// <summary>Boots the release as a guest and waits for its shell.</summary>
    /// <param name="limit">Real time the run may take.</param>
    /// <param name="release">Debian's name of it.</param>
    /// <param name="options">Further options of <c>./cosmos run linux</c>.</param>
    public static LinuxShell OfGuest(TimeSpan limit, string release, params string[] options) =>
        new(ConsoleSession.OfLinux(limit, ["--release", release, .. options]));

    /// <summary>
    /// Boots the same kernel and initramfs on QEMU without us, on as many CPUs as the guest has, with as much memory and with like
    /// virtio devices. They are there once a guest has been booted.
    /// </summary>
    public static LinuxShell OfBareMachine(string release, int cpus, string model)
    {
        string files = Path.Combine(Checkout.Root, "artifacts", "linux", release);
        return new(ConsoleSession.OfMachine(
            Expected.SoakLimit,
            "-M", "virt,gic-version=3", "-cpu", model, "-smp", cpus.ToString(CultureInfo.InvariantCulture), "-m", "256M", "-no-reboot",
            "-kernel", Path.Combine(files, "vmlinuz"), "-initrd", Path.Combine(files, "initramfs.cpio"), "-append", "console=ttyAMA0 earlycon",
            "-device", "virtio-serial-device", "-device", "virtconsole", "-device", "virtio-rng-device"));
    }

    /// <summary>Runs a command and returns the lines that it printed.</summary>
    public string[] Run(string command)
    {
        _console.Type($"{Begin}{command}{End}\r");
        _console.Expect(BeginSeen);
        return [.. _console.Expect(EndSeen)[..^EndSeen.Length].Split('\n').Select(line => line.Trim('\r')).Where(line => line.Length > 0)];
    }

    /// <summary>The only line that a command prints.</summary>
    public string Answer(string command) => Xunit.Assert.Single(Run(command));

    /// <summary>All that the kernel has said so far. From now on it says nothing on the console but its last words.</summary>
    public KernelLog Log()
    {
        Run("dmesg -n 1");
        return KernelLog.Of(Run("dmesg -r"));
    }

    /// <summary>Types <c>reboot</c> and waits for the shell of the next boot.</summary>
    public void Reboot()
    {
        _console.Type("dmesg -n 7; reboot\r");
        _console.Expect("reboot: Restarting system");
        _console.Expect("Booting Linux on physical CPU");
        AwaitPrompt();
    }

    /// <summary>Types <c>poweroff</c> and waits for the end of the run.</summary>
    public GuestRun PowerOff()
    {
        _console.Type("dmesg -n 7; poweroff\r");
        _console.Expect("reboot: Power down");
        return _console.Finish().EndedWith(ExitStatus.Success);
    }

    /// <inheritdoc/>
    public void Dispose() => _console.Dispose();

    private void AwaitPrompt()
    {
        _console.Expect("built-in shell");
        _console.Expect(" # ");
    }
}
