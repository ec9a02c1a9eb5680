using System;

namespace Qemu.Tests.Harness;

/// <summary>Texts and limits that the tests expect, all in one place.</summary>
public static class Expected
{
    /// <summary>The tour's first line names how many checks it will do: <c>tour: N checks declared</c>.</summary>
    public const string ChecksDeclared = @"tour: (\d+) checks declared";

    /// <summary>The tour's last line: <c>tour: all N checks passed</c>.</summary>
    public const string ChecksPassed = @"tour: all (\d+) checks passed";

    /// <summary>How the kernel's last line begins.</summary>
    public const string Stopped = "cosmos: stopped, status ";

    public const string UBootAutoboot = "Hit any key to stop autoboot";
    public const string UBootPrompt = "=> ";

    /// <summary>What a person needs to see where a VM crashed.</summary>
    public static readonly string[] CrashReport = ["ESR_EL2", "ELR_EL2", "x0", "x30", "instruction abort"];

    /// <summary>What the kernel says when it is not entered at EL2: what it found and how to start it rightly.</summary>
    public static readonly string[] NotAtEl2 = ["EL1", "virtualization=on"];

    /// <summary>Each exit and each thread transition shows as a line while vCPUs come and go.</summary>
    public static readonly string[] TourTrace = ["vm0/vcpu0 Hypercall", "vm0/vcpu1 thread Parked -> Ready", "CpuUp target=0x1", "CpuDown", "SystemDown"];

    /// <summary>Long enough for two emulated machines at once on a slow machine with two CPUs.</summary>
    public static readonly TimeSpan TourLimit = TimeSpan.FromSeconds(120);
    public static readonly TimeSpan RaceLimit = TimeSpan.FromSeconds(240);
    public static readonly TimeSpan ShareLimit = TimeSpan.FromSeconds(240);
    public static readonly TimeSpan UBootLimit = TimeSpan.FromSeconds(240);
    /// <summary>Also for the first run, which fetches the kernel.</summary>
    public static readonly TimeSpan LinuxLimit = TimeSpan.FromSeconds(240);
    /// <summary>Two boots of eight vCPUs, or 200 times each of them off and on.</summary>
    public static readonly TimeSpan SoakLimit = TimeSpan.FromMinutes(30);
    /// <summary>With the build of a kernel that is not optimised.</summary>
    public static readonly TimeSpan DebugLimit = TimeSpan.FromMinutes(10);
    /// <summary>UEFI alone takes some seconds to look for devices.</summary>
    public static readonly TimeSpan UefiLimit = TimeSpan.FromSeconds(240);
    public static readonly TimeSpan SmallGuestLimit = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan BenchLimit = TimeSpan.FromMinutes(8);
}
