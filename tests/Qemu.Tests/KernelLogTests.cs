using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>The comparison that the long tests rest on: a new complaint is seen, other times and addresses are not.</summary>
public sealed class KernelLogTests
{
    [Fact]
    public void OnlyWhatIsSaidAnewIsFound()
    {
        KernelLog bare = KernelLog.Of(["<6>[    0.000000] Memory: 2048K at 0x40000000", "not of the kernel", "<4>[    1.5] hrtimer: interrupt took 12 ns"]);
        KernelLog guest = KernelLog.Of(["<6>[    0.000001] Memory: 1024K at 0x80000000", "<3>[   21.000000] rcu: INFO: rcu_sched self-detected stall on CPU"]);
        Assert.Equal((2, 2), (bare.Count, guest.Count));
        Assert.Equal(["rcu: INFO: rcu_sched self-detected stall on CPU"], guest.Beyond(bare));
        Assert.Equal(3, guest.And(bare).Count);
    }
}
