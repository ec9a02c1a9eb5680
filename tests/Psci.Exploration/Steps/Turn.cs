using Hypervisor.Model.Psci;
using Psci.Exploration.Properties;
using Psci.Exploration.States;

namespace Psci.Exploration.Steps;

/// <summary>One thread's turn to take one step: the state, which the step changes, and what it found broken.</summary>
internal sealed class Turn(int vcpus, GuestCalls calls, Mutation mutation)
{
    public VmState State;

    public int Vcpus { get; } = vcpus;

    public Mutation Mutation { get; } = mutation;

    public GuestCalls Calls { get; } = calls;

    public Product Product { get; } = new(vcpus, calls.HasFlag(GuestCalls.OffRestarts) ? PsciAftermath.Restart : PsciAftermath.Stop);

    /// <summary>The set of all vCPUs.</summary>
    public int Everybody => (1 << Vcpus) - 1;

    /// <summary>Whose turn it is.</summary>
    public int Self { get; set; }

    /// <summary>The first property that a step broke.</summary>
    public Property Broken { get; private set; }

    public ref VcpuState Me => ref State.Vcpus[Self];

    /// <summary>Sets the thread's next step.</summary>
    public void Next(ThreadStep step, int operand = 0)
    {
        ref VcpuState me = ref Me;
        me.Step = step;
        me.Operand = operand;
    }

    public void Require(bool holds, Property property)
    {
        if (!holds && Broken == Property.None)
        {
            Broken = property;
        }
    }

    /// <summary>Scheduler.Unpark, and Scheduler.Alert as far as threads go: one permit, whether the thread waits for it yet or not.</summary>
    public void Unpark(int target)
    {
        ref VcpuState thread = ref State.Vcpus[target];
        if (Mutation != Mutation.ForgetPermit || thread.Waits)
        {
            thread.HasPermit = true;
        }
    }

    /// <summary>Scheduler.Park: false while there is no permit.</summary>
    public bool TryPassPark(ThreadStep next)
    {
        if (!Me.HasPermit)
        {
            return false;
        }

        Me.HasPermit = false;
        Next(next);
        return true;
    }
}
