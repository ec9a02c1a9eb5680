using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>The kernel's own console, beside VMs that run.</summary>
public sealed class KernelConsoleTests
{
    private const string ToKernel = "\u001ec";
    private const string Prompt = "cosmos> ";

    [Fact]
    public void CommandsAreTypedBesideAVmAndTheKeyboardGoesBack()
    {
        using ConsoleSession session = ConsoleSession.OfCosmosRun(Expected.UBootLimit, "--guest", "u-boot", "--vcpus", "2");
        session.Expect(Expected.UBootAutoboot);
        session.Type(" ");
        session.Expect(Expected.UBootPrompt);

        session.Type(ToKernel);
        session.Expect(Prompt);
        session.Type("help\r");
        session.Expect("modules      lists the kernel's modules");
        session.Expect("vms          lists the VMs and their vCPUs");
        session.Expect(Prompt);
        session.Type("modules\r");
        session.Expect("hypervisor   started");
        session.Expect(Prompt);
        session.Type("vms\r");
        session.Expect("vm0: 2 vCPUs");
        session.Expect("vm0/vcpu0: PSCI On, thread ");
        session.Expect("vm0/vcpu1: PSCI Off, thread Parked");
        session.Expect(Prompt);
        session.Type("threads\r");
        session.Expect("keyboard");
        session.Expect("commands         running");
        session.Expect(Prompt);
        session.Type("memory\r");
        session.Expect(" MiB free");
        session.Expect(Prompt);

        // A wrong command and its mending: two letters taken back.
        session.Type("memorx\r");
        session.Expect("there is no command memorx; help lists those that there are");
        session.Expect(Prompt);
        session.Type("exxx\b\bit\r");
        session.Expect("vm0: has the keyboard");

        session.Type("version\r");
        session.Expect("U-Boot 20");
        session.Expect(Expected.UBootPrompt);
        session.Type("poweroff\r");
        session.Finish().EndedWith(ExitStatus.Success);
    }
}
