using Hypervisor.Model.Threads;
using Xunit;

namespace Hypervisor.Model.Tests.Threads;

public sealed class VmGatheringTests
{
    [Fact]
    public void TheFirstRequestCounts()
    {
        VmGathering gathering = new(2);
        Assert.False(gathering.IsRequested);
        Assert.True(gathering.TryRequest(reset: true));
        Assert.False(gathering.TryRequest(reset: false));
        Assert.True(gathering.IsRequested && gathering.IsReset);
    }

    [Fact]
    public void TheLastToArriveEndsIt()
    {
        VmGathering gathering = new(3);
        gathering.TryRequest(reset: false);
        Assert.False(gathering.Arrive(out int first));
        Assert.False(gathering.Arrive(out int second));
        Assert.True(gathering.Arrive(out _));
        Assert.False(gathering.HasEnded(first) || gathering.IsOver);
        gathering.Finish();
        Assert.True(gathering.HasEnded(first) && gathering.HasEnded(second) && gathering.IsOver);
    }

    /// <summary>A VM that resets itself again at once, before a thread has seen that the first reset is over.</summary>
    [Fact]
    public void AThreadThatLooksLateArrivesForTheNextStop()
    {
        VmGathering gathering = new(2);
        gathering.TryRequest(reset: true);
        gathering.Arrive(out int late);
        gathering.Arrive(out _);
        gathering.Finish();
        gathering.TryRequest(reset: true);
        Assert.False(gathering.Arrive(out int next));
        Assert.True(gathering.HasEnded(late));
        Assert.False(gathering.HasEnded(next));
        Assert.True(gathering.Arrive(out _));
    }
}
