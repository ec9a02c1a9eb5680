using System.Linq;
using System.Text.RegularExpressions;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>The embedded tour of PSCI, on every machine and every VM shape that is promised.</summary>
public sealed class TourTests
{
    [Theory]
    [InlineData("hvc", "4", "cortex-a72")]
    [InlineData("hvc", "4", "neoverse-n1")]
    [InlineData("hvc", "4", "max")]
    [InlineData("hvc", "1", "cortex-a72")]
    [InlineData("hvc", "8", "cortex-a72")]
    [InlineData("smc", "4", "cortex-a72")]
    [InlineData("smc", "1", "max")]
    [InlineData("smc", "8", "neoverse-n1")]
    public void PassesEveryCheckThatItDeclares(string conduit, string vcpus, string cpu)
    {
        GuestRun run = GuestRun.Of(Expected.TourLimit, "--conduit", conduit, "--vcpus", vcpus, "--cpu", cpu);
        run.AssertTourPassed();
    }

    /// <summary>More vCPUs than CPUs, as many, and fewer.</summary>
    [Theory]
    [InlineData("2", "8", "hvc", "on")]
    [InlineData("2", "4", "smc", "off")]
    [InlineData("4", "4", "hvc", "off")]
    [InlineData("4", "1", "hvc", "on")]
    [InlineData("4", "8", "smc", "off")]
    public void PassesOnSeveralPhysicalCpus(string cpus, string vcpus, string conduit, string trace)
    {
        GuestRun run = GuestRun.Of(Expected.TourLimit, "--cpus", cpus, "--vcpus", vcpus, "--conduit", conduit, "--trace", trace);
        run.AssertTourPassed();
        run.Shows($", {cpus} CPUs run");
    }

    public static TheoryData<string, string, string, string> Shapes
    {
        get
        {
            TheoryData<string, string, string, string> shapes = [];
            foreach (string cpu in new[] { "cortex-a72", "max" })
            {
                foreach (string cpus in new[] { "1", "2", "4" })
                {
                    foreach (string vcpus in new[] { "1", "2", "4", "8" })
                    {
                        shapes.Add(cpu, cpus, vcpus, "hvc");
                        shapes.Add(cpu, cpus, vcpus, "smc");
                    }
                }
            }

            return shapes;
        }
    }

    /// <summary>Without the trace, which takes most of a run's time.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public void PassesInEveryShape(string cpu, string cpus, string vcpus, string conduit)
    {
        GuestRun run = GuestRun.Of(
            Expected.TourLimit, "--cpu", cpu, "--cpus", cpus, "--vcpus", vcpus, "--conduit", conduit, "--trace", "off");
        run.AssertTourPassed();
        run.Shows($"the VM has {vcpus} vCPUs");
    }

    /// <summary>Each has its own memory, vCPUs and console lines, and goes on when another is over.</summary>
    [Fact]
    public void PassesInFourVmsAtOnce()
    {
        GuestRun run = GuestRun.Of(Expected.TourLimit, "--count", "4", "--cpus", "2", "--trace", "off");
        run.EndedWith(ExitStatus.Success);
        string[] passed = [.. run.Lines.Where(line => line.Contains(" checks passed")).Order()];
        Assert.Equal(4, passed.Length);
        for (int i = 0; i < passed.Length; i++)
        {
            Assert.Matches($"^vm{i}\\| {Expected.ChecksPassed}$", passed[i]);
            run.Shows($"vm{i}: powered off");
        }
    }

    [Fact]
    public void PassesWithPinnedVcpus()
    {
        GuestRun run = GuestRun.Of(Expected.TourLimit, "--pin", "1,0", "--cpus", "2", "--trace", "off");
        run.AssertTourPassed();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public void PassesUnderInstructionCounting(string cpus) =>
        GuestRun.Of(Expected.TourLimit, "--icount", "--cpus", cpus).AssertTourPassed();

    [Fact]
    public void ShowsHowPsciDrivesTheThreads()
    {
        GuestRun run = GuestRun.Of(Expected.TourLimit);
        Assert.All(Expected.TourTrace, fragment => run.Shows(fragment));
    }

    /// <summary>A SiP call goes through the smc plug to the firmware, here QEMU's own. PSCI and what else could hand out the board
    /// stay here: the tour tries each of them.</summary>
    [Fact]
    public void ForwardsWhatThePolicyAllows()
    {
        GuestRun run = GuestRun.Of(Expected.TourLimit, "--policy", "forward");
        run.AssertTourPassed();
        run.Shows("FirmwareCall call (0x82000000)");
        string[] forwarded = [.. Regex.Matches(run.Console, @"FirmwareCall .*\(0x([0-9a-f]{8})\)").Select(match => match.Groups[1].Value)];
        Assert.NotEmpty(forwarded);
        Assert.All(forwarded, id => Assert.Matches("^(8|c)[123]00", id));
        Assert.DoesNotContain(forwarded, id => id is "82000020" or "c2000020" or "82000030" or "c2000030");
    }

    [Fact]
    public void RulesRefineThePolicy()
    {
        GuestRun run = GuestRun.Of(
            Expected.TourLimit, "--policy", "forward", "--rule", "deny 0x83000000-0x8300ffff log", "--rule", "log 0x82000000",
            "--rule", "emulate 0x81000000", "--trace", "off");
        run.AssertTourPassed();
        run.Shows("vm0/vcpu0 smc 0x82000000 x1=0x0 forwarded -> 0xffffffffffffffff");
        run.Shows("vm0/vcpu0 hvc 0x82000000 x1=0x0 -> 0xffffffffffffffff");
        run.Shows("vm0/vcpu0 smc 0x83000000 x1=0x0 -> 0xffffffffffffffff");
        Assert.DoesNotContain("0x81000000", run.Console);
    }

    [Fact]
    public void StaysQuietWhenToldSo()
    {
        GuestRun run = GuestRun.Of(Expected.TourLimit, "--trace", "off");
        run.AssertTourPassed();
        Assert.DoesNotContain(Expected.TourTrace, fragment => run.Console.Contains(fragment));
    }
}
