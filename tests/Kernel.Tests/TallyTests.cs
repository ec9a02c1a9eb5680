using Qemu.Tests.Harness;
using Xunit;

namespace Kernel.Tests;

/// <summary>The sample module (samples/Tally) in a kernel with the hypervisor, and a guest (tests/Guests/TallyGuest) that uses it.</summary>
public sealed class TallyTests
{
    /// <summary>Service, calls, device with its node and interrupt, power watcher: each is seen from the other side.</summary>
    [Fact]
    public void AGuestUsesWhatTheModuleAdds()
    {
        GuestRun run = Machine.BootVms("TallyKernel", "kernel=guest\nvcpus=2\nmemory=64M\ndevices=rtc,tally\ntrace=on\n", "TallyGuest");
        run.Shows("tally-guest: add -> 5").Shows("tally-guest: read -> 5").Shows("tally-guest: unused -> -1");
        run.Shows("tally-guest: device of 3 registers");
        run.Shows("tally-guest: own 7, total 12, interrupt 1023");
        run.Shows("tally-guest: own 10, total 15, interrupt 0");
        run.Shows("tally-guest: done");
        run.SaysInOneLine("vm0/vcpu0 Hypercall TALLY (0xc6000100) -> 0x5");
        run.SaysInOneLine("tally: total 15, vCPUs started 1 times, VMs powered off 1 times");
        run.StoppedWith(ExitStatus.Success);
    }

    /// <summary>The module knows the hypervisor's interface alone, and is found by its attribute: so it starts second and stops first.</summary>
    [Fact]
    public void TheModuleStartsAfterTheHypervisorWithoutADeviceToo()
    {
        GuestRun run = Machine.BootVms("TallyKernel", "kernel=guest\nvcpus=1\nmemory=64M\n", "TallyGuest");
        string console = run.Shows("tally-guest: add -> 5").Shows("tally-guest: no device").Console;
        Assert.InRange(console.IndexOf("module tally started", System.StringComparison.Ordinal), console.IndexOf("module hypervisor started", System.StringComparison.Ordinal), console.Length);
        run.SaysInOneLine("tally: total 5, vCPUs started 0 times, VMs powered off 1 times");
        run.StoppedWith(ExitStatus.Success);
    }

    /// <summary>The policy of the VM comes before what a module answers.</summary>
    [Fact]
    public void AVmWhosePolicyDeniesTheCallsDoesNotReachTheModule()
    {
        GuestRun run = Machine.BootVms("TallyKernel", "kernel=guest\nvcpus=1\nmemory=64M\npolicy=deny\n", "TallyGuest");
        run.Shows("tally-guest: add -> -1").Shows("tally-guest: read -> -1");
        run.SaysInOneLine("tally: total 0, vCPUs started 0 times");
        run.StoppedWith(ExitStatus.Success);
    }

    /// <summary>The test kernel's own module (WitnessModule) counts: each thing is told once, with its reason.</summary>
    [Fact]
    public void WatchersHearOfExitsAndOfPower()
    {
        GuestRun run = Machine.BootVms("TallyKernel", "kernel=guest\nvcpus=2\nmemory=64M\n", "TallyGuest");
        run.SaysInOneLine("witness: exits ", " Hypercall=", " CpuUp=1", " SystemDown=1", " MmioWrite=");
        run.SaysInOneLine("witness: power CpuUp=1", " SystemDown=1");
        Assert.DoesNotContain("VmCrash", run.Console);
        run.StoppedWith(ExitStatus.Success);
    }

    [Fact]
    public void WatchersHearOfACrash()
    {
        GuestRun run = Machine.BootVms("TallyKernel", "kernel=guest\nvcpus=1\nmemory=64M\n", GuestProgram.Flat(GuestProgram.JumpNowhere));
        run.SaysInOneLine("witness: power VmCrash=1");
        run.SaysInOneLine("witness: crash of vm0/vcpu0: VectorUnreachable");
        run.StoppedWith(ExitStatus.VmCrash);
    }

    [Fact]
    public void ADeviceThatNobodyOffersIsRefused()
    {
        GuestRun run = Machine.BootVms("TallyKernel", "kernel=guest\ndevices=rtc,abacus\n", "TallyGuest");
        run.SaysInOneLine("vm0: there is no device abacus; the devices are", "tally");
        run.StoppedWith(2);
    }
}
