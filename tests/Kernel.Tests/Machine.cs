using System;
using System.IO;
using System.Text;
using Hypervisor.Model.Vm;
using Qemu.Tests.Harness;

namespace Kernel.Tests;

/// <summary>Boots kernel images at EL2 with hard time limits.</summary>
internal static class Machine
{
    /// <summary>Each takes about a second; emulation on a busy host may take much longer.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    /// <summary>Time is instructions: what a busy host does cannot change a time slice.</summary>
    private static readonly string[] s_instructionTime = ["-icount", "shift=0,sleep=off"];

    /// <summary>Boots a test kernel and waits for its end.</summary>
    /// <param name="kernel">The kernel's project name.</param>
    /// <param name="commandLine">What it finds as its command line.</param>
    /// <param name="memory">RAM in MiB.</param>
    /// <param name="cpus">Physical CPUs.</param>
    public static GuestRun Boot(string kernel, string commandLine = "", int memory = 512, int cpus = 1) =>
        BootImage(ImageOf(kernel), commandLine, memory, cpus);

    /// <summary>As <see cref="Boot"/>, but in real time, with a host thread for each CPU.</summary>
    public static GuestRun BootAtOnce(string kernel, string commandLine, int cpus) =>
        Run(s_limit, ImageOf(kernel), commandLine, 512, cpus, []);

    /// <summary>As <see cref="Boot"/>, with an initrd and a time limit of its own.</summary>
    public static GuestRun BootWithArchive(string kernel, string commandLine, string archive, TimeSpan limit) =>
        Run(limit, ImageOf(kernel), commandLine, 512, 1, [.. s_instructionTime, "-initrd", archive]);

    /// <summary>Boots any image.</summary>
    public static GuestRun BootImage(string image, string commandLine = "", int memory = 512, int cpus = 1) =>
        Run(s_limit, image, commandLine, memory, cpus, s_instructionTime);

    /// <summary>Boots a test kernel with the hypervisor in it, and the VMs of a vm.conf that names one guest's image, <c>guest</c>.</summary>
    /// <param name="guest">The guest's project name.</param>
    public static GuestRun BootVms(string kernel, string config, string guest) => BootVms(kernel, config, File.ReadAllBytes(ImageOf(guest)));

    /// <summary>As above, with the guest's image itself.</summary>
    public static GuestRun BootVms(string kernel, string config, byte[] guest)
    {
        CpioWriter archive = new();
        archive.Add("vm.conf", Encoding.ASCII.GetBytes(config));
        archive.Add("guest", guest);
        using TemporaryFile initrd = new(archive.Finish());
        return Run(s_limit, ImageOf(kernel), "", 1024, 1, [.. s_instructionTime, "-initrd", initrd.Path]);
    }

    public static string ImageOf(string kernel) => Path.Combine(Checkout.Root, "artifacts", "tests", $"{kernel}.img");

    private static GuestRun Run(TimeSpan limit, string image, string commandLine, int memory, int cpus, string[] options)
    {
        string[] append = commandLine.Length > 0 ? ["-append", commandLine] : [];
        using ConsoleSession session = ConsoleSession.OfMachine(
            limit,
            ["-M", "virt,virtualization=on,gic-version=3", "-cpu", "cortex-a72", "-smp", $"{cpus}", "-m", $"{memory}M", .. options, "-kernel", image, .. append]);
        return session.Finish();
    }

    /// <summary>Fails unless the kernel's last line says that status.</summary>
    public static GuestRun StoppedWith(this GuestRun run, int status)
    {
        run.SaysInOneLine($"cosmos: stopped, status {status} (");
        return run.EndedWith(ExitStatus.Success);
    }
}
