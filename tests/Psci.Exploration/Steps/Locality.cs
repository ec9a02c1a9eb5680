using Psci.Exploration.States;

namespace Psci.Exploration.Steps;

/// <summary>
/// Steps that commute with every step of every other thread and that no property sees: it is enough to take one of them
/// at once (partial order reduction with ample sets of one thread). None leads to another in a circle.
/// </summary>
internal static class Locality
{
    /// <returns>A vCPU whose thread's next step is local, or -1.</returns>
    public static int FirstLocal(in VmState state, int vcpus)
    {
        for (int i = 0; i < vcpus; i++)
        {
            if (IsLocal(in state, state.Vcpus[i]) || OnlyChoice(state.Vcpus[i], i) >= 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// Who wakes all wakes itself first: any order will do, and its own permit, which it does not look at before, commutes with
    /// what others do to it.
    /// </summary>
    /// <returns>The choice that is local, or -1 if all are or none.</returns>
    public static int OnlyChoice(VcpuState vcpu, int index) =>
        vcpu.Step is ThreadStep.CallAll or ThreadStep.ReleaseAll && (vcpu.Operand & (1 << index)) != 0 ? index : -1;

    private static bool IsLocal(in VmState state, VcpuState vcpu) => vcpu.Step switch
    {
        // The start belongs to the thread alone: nobody writes it while it is startable or its vCPU pending.
        ThreadStep.ResetRegisters or ThreadStep.ResumeRegisters => true,
        ThreadStep.TakeStart => vcpu.Startable != 0,

        // Nobody reads it before CompleteClaim; and the caller itself is counted, so no count is the last because of it.
        ThreadStep.WriteStart or ThreadStep.CountOn => true,

        // Asks the map; Park and Start both lead to the top of the loop.
        ThreadStep.CpuDown => true,

        // All others wait for the round.
        ThreadStep.Restart => true,

        // A round that is over stays over, and so does a VM.
        ThreadStep.Gathered => vcpu.Round != state.Round,
        ThreadStep.LoopTop => state.IsOver || state.Request != 0,

        // A stop that is asked for stays so until this thread arrives too, and it finds that.
        ThreadStep.GuestLoopEnd or ThreadStep.Woken or ThreadStep.TimerDue or ThreadStep.RequestStop => state.Request != 0,
        _ => false,
    };
}
