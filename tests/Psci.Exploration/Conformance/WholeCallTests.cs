using Hypervisor.Model.Psci;
using Psci.Exploration.States;
using Psci.Exploration.Steps;
using Xunit;

namespace Psci.Exploration.Conformance;

/// <summary>The explored steps, taken one after the other, come to what the product's whole call comes to, in every state.</summary>
public sealed class WholeCallTests
{
    private const uint CpuOn64 = 0xC400_0003;
    private const uint CpuOff32 = 0x8400_0002;

    [Fact]
    public void CpuOnIsItsSteps() => Explorer.ForEach(vcpus: 3, GuestCalls.NoSystemCalls, (turn, state) =>
    {
        for (int target = 0; target < turn.Vcpus; target++)
        {
            turn.State = state;
            CpuOnSteps.Call(turn, target);
            if (turn.Me.Step == ThreadStep.WriteStart)
            {
                CpuOnSteps.WriteStart(turn);
                CpuOnSteps.CountOn(turn);
            }

            AssertSame(turn, state, () => turn.Product.Call(
                turn.Self, CpuOn64, (ulong)target, Product.EntryOf(turn.Self), Product.ContextOf(turn.Self)).X0 is 0 or (long)PsciReturnCode.OnPending or (long)PsciReturnCode.AlreadyOn);
        }
    });

    [Fact]
    public void CpuOffIsItsSteps() => Explorer.ForEach(vcpus: 3, GuestCalls.NoSystemCalls, (turn, state) =>
    {
        turn.State = state;
        GuestSteps.CpuOff(turn);
        GuestSteps.TurnOff(turn);
        AssertSame(turn, state, () => turn.Product.Call(turn.Self, CpuOff32).X0 == (long)PsciReturnCode.InternalFailure);
    });

    private static void AssertSame(Turn turn, VmState before, System.Func<bool> call)
    {
        VmState stepped = before;
        turn.Product.Load(in turn.State);
        turn.Product.Save(ref stepped);
        turn.Product.Load(in before);
        Assert.True(call());
        VmState called = before;
        turn.Product.Save(ref called);
        Assert.Equal(stepped.Pack(), called.Pack());
    }
}
