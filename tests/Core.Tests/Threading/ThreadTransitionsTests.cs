using System;
using System.Linq;
using Cosmos.System.Threading;
using Xunit;

namespace Core.Tests.Threading;

public class ThreadTransitionsTests
{
    private static readonly ThreadState[] s_states = Enum.GetValues<ThreadState>();

    /// <summary>The whole table, written out apart from the code.</summary>
    [Theory]
    [InlineData(ThreadState.Created, "Ready Parked")]
    [InlineData(ThreadState.Ready, "Running")]
    [InlineData(ThreadState.Running, "Ready Blocked Sleeping Parked Terminated")]
    [InlineData(ThreadState.Blocked, "Ready")]
    [InlineData(ThreadState.Sleeping, "Ready")]
    [InlineData(ThreadState.Parked, "Ready")]
    [InlineData(ThreadState.Terminated, "")]
    public void Only_these_states_follow(ThreadState from, string allowed)
    {
        string actual = string.Join(' ', s_states.Where(to => ThreadTransitions.IsAllowed(from, to)));
        Assert.Equal(allowed, actual);
    }

    [Fact]
    public void Every_state_can_be_reached_and_all_but_the_last_left()
    {
        foreach (ThreadState state in s_states)
        {
            Assert.Equal(state != ThreadState.Created, s_states.Any(from => ThreadTransitions.IsAllowed(from, state)));
            Assert.Equal(state != ThreadState.Terminated, s_states.Any(to => ThreadTransitions.IsAllowed(state, to)));
        }
    }

    [Fact]
    public void A_thread_refuses_a_transition_that_is_not_in_the_table()
    {
        KernelThread thread = new("t", () => { });
        Assert.Throws<InvalidOperationException>(() => thread.MoveTo(ThreadState.Running));
        Assert.Equal(ThreadState.Created, thread.State);
    }

    [Fact]
    public void The_listener_hears_of_every_change()
    {
        string heard = "";
        KernelThread thread = new("t", () => { });
        thread.StateChanged = (from, to) => heard += $"{from}>{to} ";
        thread.MoveTo(ThreadState.Ready);
        thread.MoveTo(ThreadState.Running);
        thread.StateChanged = null;
        thread.MoveTo(ThreadState.Terminated);
        Assert.Equal("Created>Ready Ready>Running ", heard);
    }
}
