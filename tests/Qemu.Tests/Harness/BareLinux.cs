using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Qemu.Tests.Harness;

/// <summary>What a Debian kernel says and shows on QEMU without us.</summary>
/// <param name="Log">What it said, in all boots so far.</param>
/// <param name="Features">The CPU's features by <c>/proc/cpuinfo</c>.</param>
public sealed record BareLinux(KernelLog Log, string[] Features)
{
    // An emulator that its host lets wait now and then makes a kernel complain of time in one boot and not in the next.
    private const int MostBoots = 4;

    private static readonly ConcurrentDictionary<(string Release, int Cpus, string Model), BareLinux> s_known = new();

    /// <summary>What the machine of so many CPUs is like; boots it at the first call only.</summary>
    public static BareLinux Of(string release, int cpus, string model) => s_known.GetOrAdd((release, cpus, model), Boot);

    /// <summary>What a guest has said and the machine without us has not, in several boots if need be.</summary>
    public static IReadOnlyList<string> NeverSaid(KernelLog guest, string release, int cpus, string model)
    {
        BareLinux bare = Of(release, cpus, model);
        for (int boots = 1; boots < MostBoots && guest.Beyond(bare.Log).Any(line => !OursAlone.Contains(line)); boots++)
        {
            bare = bare with { Log = bare.Log.And(Boot((release, cpus, model)).Log) };
            s_known[(release, cpus, model)] = bare;
        }

        return [.. guest.Beyond(bare.Log).Except(OursAlone)];
    }

    /// <summary>What QEMU's machine has not and a VM has: SMCCC 1.2 with a SoC's identity, stolen time, OS-initiated mode.</summary>
    private static IReadOnlyList<string> OursAlone { get; } =
        ["SMCCC: SOC_ID: ID = jepN:N:N Revision = N", "arm-pv: using stolen time PV", "psci: OSI mode supported."];

    private static BareLinux Boot((string Release, int Cpus, string Model) machine)
    {
        using LinuxShell shell = LinuxShell.OfBareMachine(machine.Release, machine.Cpus, machine.Model);

        // What it says late must not be missed here.
        shell.Run("sleep 3");
        BareLinux bare = new(shell.Log(), FeaturesOf(shell));
        shell.PowerOff();
        return bare;
    }

    /// <summary>The features of a running Linux's first CPU.</summary>
    public static string[] FeaturesOf(LinuxShell shell) => shell.Answer("grep -m1 Features /proc/cpuinfo").Split(':')[1].Trim().Split(' ');
}
