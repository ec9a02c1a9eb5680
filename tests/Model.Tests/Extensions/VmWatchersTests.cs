using System;
using System.Collections.Generic;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Extensions;
using Xunit;

namespace Hypervisor.Model.Tests.Extensions;

public sealed class VmWatchersTests
{
    private static readonly ExitReason[] s_power =
    [
        ExitReason.CpuUp, ExitReason.CpuDown, ExitReason.SystemDown, ExitReason.SystemReset, ExitReason.CpuSuspend,
        ExitReason.CpuPowerdown, ExitReason.SystemSuspend, ExitReason.SystemWarmReset,
    ];

    [Fact]
    public void ExitWatchersHearOfEachExitAndPowerWatchersOfPower()
    {
        HypervisorExtensions extensions = new();
        Assert.True(extensions.Watchers.IsEmpty);
        Watcher watcher = new();
        extensions.WatchExits(watcher);
        extensions.WatchPower(watcher);
        Assert.False(extensions.Watchers.IsEmpty);

        ExitReason[] all = Enum.GetValues<ExitReason>();
        foreach (ExitReason reason in all)
        {
            extensions.Watchers.TellExit(new VmEvent("vm1", 2, new ExitOutcome(reason)));
        }

        Assert.Equal(all, watcher.Exits);
        Assert.Equal(s_power, watcher.Power);
    }

    /// <summary>Once for each crash, wherever it is found.</summary>
    [Fact]
    public void ACrashIsToldByItself()
    {
        HypervisorExtensions extensions = new();
        Watcher watcher = new();
        extensions.WatchPower(watcher);
        VmEvent crash = new("vm1", 2, ExitOutcome.VmCrash(VmCrashReason.SystemError));
        extensions.Watchers.TellExit(crash);
        extensions.Watchers.TellCrash(crash);
        Assert.Equal([ExitReason.VmCrash], watcher.Power);
    }

    [Fact]
    public void NothingIsAddedOnceTheVmsAreThere()
    {
        HypervisorExtensions extensions = new();
        extensions.Close();
        Watcher watcher = new();
        Assert.Throws<InvalidOperationException>(() => extensions.WatchExits(watcher));
        Assert.Throws<InvalidOperationException>(() => extensions.WatchPower(watcher));
        Assert.Throws<InvalidOperationException>(() => extensions.OfferDevice("late", _ => null!));
        Assert.Throws<InvalidOperationException>(() => extensions.ServeCalls(0xC600_0100, 0xC600_0100, null!));
    }

    private sealed class Watcher : IExitWatcher, IPowerWatcher
    {
        public List<ExitReason> Exits { get; } = [];

        public List<ExitReason> Power { get; } = [];

        public void OnExit(in VmEvent happened) => Exits.Add(happened.Outcome.Reason);

        public void OnPower(in VmEvent happened)
        {
            Assert.Equal(("vm1", 2), (happened.Vm, happened.Vcpu));
            Power.Add(happened.Outcome.Reason);
        }
    }
}
