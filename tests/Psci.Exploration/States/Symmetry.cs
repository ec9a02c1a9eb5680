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
        StateKey least = state.Pack();
        if (vcpus < 3)
        {
            return least;
        }

        foreach (int[] names in vcpus == 3 ? s_two : s_three)
        {
            StateKey key = Rename(in state, vcpus, names).Pack();
            if (key.High < least.High || (key.High == least.High && key.Low < least.Low))
            {
                least = key;
            }
        }

        return least;
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

    private static VmState Rename(in VmState state, int vcpus, int[] names)
    {
        VmState renamed = state;
        for (int i = 0; i < vcpus; i++)
        {
            VcpuState vcpu = state.Vcpus[i];
            vcpu.Winner = vcpu.Winner < VcpuState.Firmware ? names[vcpu.Winner] : vcpu.Winner;
            vcpu.Writer = vcpu.Writer < VcpuState.Firmware ? names[vcpu.Writer] : vcpu.Writer;
            vcpu.Operand = vcpu.Step switch
            {
                ThreadStep.WriteStart or ThreadStep.CountOn or ThreadStep.CompleteClaim or ThreadStep.WakeTarget => names[vcpu.Operand],
                ThreadStep.CallAll or ThreadStep.ReleaseAll => RenameSet(vcpu.Operand, names),
                _ => vcpu.Operand,
            };
            renamed.Vcpus[names[i]] = vcpu;
        }

        return renamed;
    }

    private static int RenameSet(int set, int[] names)
    {
        int renamed = 0;
        for (int i = 0; i < names.Length; i++)
        {
            renamed |= ((set >> i) & 1) << names[i];
        }

        return renamed;
    }
}
