using System.Runtime.CompilerServices;

namespace Psci.Exploration.States;

/// <summary>
/// One state for all that differ in names only. vCPUs other than 0 are alike: their numbers do not matter. Nor does it, once
/// a claim is complete with all that its winner asked for, who the winner was.
/// </summary>
internal static class Symmetry
{
    private static readonly int[][] s_two = [[0, 1, 2, 3], [0, 2, 1, 3]];

    private static readonly int[][] s_three =
        [[0, 1, 2, 3], [0, 1, 3, 2], [0, 2, 1, 3], [0, 2, 3, 1], [0, 3, 1, 2], [0, 3, 2, 1]];

    /// <summary>The least of the states that are alike.</summary>
    public static StateKey Canonical(ref VmState state, int vcpus)
    {
        ForgetWinners(ref state, vcpus);
        ForgetRounds(ref state, vcpus);
        if (vcpus < 3)
        {
            return state.Pack();
        }

        NamelessBits bits = default;
        for (int i = 0; i < vcpus; i++)
        {
            bits[i] = Nameless(state.Vcpus[i]);
        }

        StateKey least = new(ulong.MaxValue, ulong.MaxValue);
        foreach (int[] names in vcpus == 3 ? s_two : s_three)
        {
            if (!AreInOrder(in bits, vcpus, names))
            {
                continue;
            }

            StateKey key = Rename(in state, vcpus, names).Pack();
            if (key.High < least.High || (key.High == least.High && key.Low < least.Low))
            {
                least = key;
            }
        }

        return least;
    }

    /// <summary>All of a vCPU's bits that no renaming changes.</summary>
    private static uint Nameless(VcpuState vcpu)
    {
        vcpu.Winner = vcpu.Winner < VcpuState.Firmware ? 0 : vcpu.Winner;
        vcpu.Writer = vcpu.Writer < VcpuState.Firmware ? 0 : vcpu.Writer;
        vcpu.Operand = NamesTarget(vcpu.Step) || NamesSet(vcpu.Step) ? 0 : vcpu.Operand;
        return vcpu.Bits;
    }

    /// <summary>
    /// Whether a renaming puts the others than vCPU 0 in the order of their nameless bits. Among those that do is the same
    /// least for all states that are alike; mostly there is but one.
    /// </summary>
    private static bool AreInOrder(in NamelessBits bits, int vcpus, int[] names)
    {
        for (int i = 1; i < vcpus; i++)
        {
            for (int j = 1; j < vcpus; j++)
            {
                if (names[i] < names[j] && bits[i] > bits[j])
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static void ForgetWinners(ref VmState state, int vcpus)
    {
        for (int i = 0; i < vcpus; i++)
        {
            ref VcpuState vcpu = ref state.Vcpus[i];
            bool isComplete = vcpu.Startable != 0 && vcpu.Winner < VcpuState.Firmware && vcpu.Writer == vcpu.Winner;
            if (isComplete && vcpu.BigEndian == Steps.Product.IsBigEndian(vcpu.Winner))
            {
                vcpu.Winner = VcpuState.Firmware;
                vcpu.Writer = VcpuState.Firmware;
                vcpu.BigEndian = false;
            }
        }
    }

    /// <summary>Rounds have no numbers: what matters is whether a gathered thread's is the one that is under way.</summary>
    private static void ForgetRounds(ref VmState state, int vcpus)
    {
        for (int i = 0; i < vcpus; i++)
        {
            ref VcpuState vcpu = ref state.Vcpus[i];
            bool hasGathered = vcpu.Step is ThreadStep.Gathered or ThreadStep.GatherParked or ThreadStep.SecondHalf;
            vcpu.Round = hasGathered ? vcpu.Round ^ state.Round : 0;
        }

        state.Round = 0;
    }

    private static VmState Rename(in VmState state, int vcpus, int[] names)
    {
        VmState renamed = state;
        for (int i = 0; i < vcpus; i++)
        {
            VcpuState vcpu = state.Vcpus[i];
            vcpu.Winner = vcpu.Winner < VcpuState.Firmware ? names[vcpu.Winner] : vcpu.Winner;
            vcpu.Writer = vcpu.Writer < VcpuState.Firmware ? names[vcpu.Writer] : vcpu.Writer;
            vcpu.Operand = NamesTarget(vcpu.Step) ? names[vcpu.Operand] : NamesSet(vcpu.Step) ? RenameSet(vcpu.Operand, names) : vcpu.Operand;
            renamed.Vcpus[names[i]] = vcpu;
        }

        return renamed;
    }

    private static bool NamesTarget(ThreadStep step) =>
        step is ThreadStep.WriteStart or ThreadStep.CountOn or ThreadStep.CompleteClaim or ThreadStep.WakeTarget;

    private static bool NamesSet(ThreadStep step) => step is ThreadStep.CallAll or ThreadStep.ReleaseAll;

    private static int RenameSet(int set, int[] names)
    {
        int renamed = 0;
        for (int i = 0; i < names.Length; i++)
        {
            renamed |= ((set >> i) & 1) << names[i];
        }

        return renamed;
    }

    [InlineArray(VmState.MaximumVcpus)]
    private struct NamelessBits
    {
        private uint _first;
    }
}
