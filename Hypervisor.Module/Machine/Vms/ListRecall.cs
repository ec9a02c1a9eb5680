using System;
using System.Numerics;
using Cosmos.Core;
using Cosmos.System.Threading;

namespace Hypervisor.Machine;

/// <summary>
/// What a VM's vCPUs on other CPUs have in their list registers, asked back before a register that shows it is accessed. They leave the
/// guest by an interrupt, fold, and are held there until all of them have folded: then one vCPU finds under the VM's lock what all have.
/// Nobody is held for longer than <see cref="LimitNanoseconds"/>, and who waits has folded itself and holds no lock; so two vCPUs that ask
/// each other go on, and so does all else if one that is asked is busy outside the guest. It is asked again then.
/// </summary>
internal sealed class ListRecall(VirtualMachine vm)
{
    /// <summary>The SGI that asks.</summary>
    private const uint InterruptId = KernelSgi.FirstOfModules;

    /// <summary>Well over what a guest's exit takes, and a twentieth of a time slice.</summary>
    private const ulong LimitNanoseconds = 100_000;

    private SpinLock _asking;

    // Odd while vCPUs are to be held. Each hold has a number of its own: one that comes late is not held for another's.
    private volatile int _round;

    /// <summary>Takes the interrupt. It is to be enabled in each CPU by <see cref="EnableHere"/>.</summary>
    public static void Install() => Interrupts.Register(InterruptId, static _ => Answer());

    /// <summary>Lets the interrupt through to the CPU that calls.</summary>
    public static void EnableHere() => Cosmos.Core.Gic.Enable(InterruptId);

    /// <summary>
    /// Begins an access, as <see cref="VmInterrupts.BeginAccess"/>, to a register whose interrupts others may have listed. The thread may
    /// run on another CPU afterwards. While the VM stops it is not waited for anybody.
    /// </summary>
    /// <param name="asker">The vCPU that is in this CPU.</param>
    /// <param name="vcpusOf">Of the register at an offset, and of bits in it, the vCPUs that have to do with them.</param>
    /// <returns>These vCPUs.</returns>
    public uint Begin(Vcpu asker, Func<ulong, uint, uint> vcpusOf, ulong offset, uint interrupts)
    {
        vm.Interrupts.BeginAccess(asker);
        uint vcpus = vcpusOf(offset, interrupts);
        while (ListingOf(vcpus, asker) != 0 && !vm.Stop.IsRequested)
        {
            vm.Interrupts.EndAccess();
            if (!TryRecall(asker, vcpusOf, offset, interrupts))
            {
                ServeOthers(asker);
                vm.Interrupts.BeginAccess(asker);
            }

            vcpus = vcpusOf(offset, interrupts);
        }

        return vcpus;
    }

    /// <returns>Whether nobody has anything listed now; then the interrupts are locked.</returns>
    private bool TryRecall(Vcpu asker, Func<ulong, uint, uint> vcpusOf, ulong offset, uint interrupts)
    {
        _asking.AcquireMasked();
        _round++;
        ulong limit = GenericTimer.NowTicks + GenericTimer.FromNanoseconds(LimitNanoseconds);
        uint asked = 0;
        uint listing;
        vm.Interrupts.BeginAccess(asker);
        while ((listing = ListingOf(vcpusOf(offset, interrupts), asker)) != 0)
        {
            vm.Interrupts.EndAccess();
            if (GenericTimer.NowTicks > limit)
            {
                break;
            }

            VcpuLoader.Interrupt(InterruptId, vm, listing & ~asked);
            asked |= listing;
            CPU.Yield();
            vm.Interrupts.BeginAccess(asker);
        }

        _round++;
        _asking.ReleaseMasked();
        return listing == 0;
    }

    /// <summary>Of some vCPUs those, but for one, that may have more in list registers than the Model knows. The interrupts are locked.</summary>
    private unsafe uint ListingOf(uint vcpus, Vcpu asker)
    {
        uint listing = 0;
        for (uint left = vcpus & ~(1u << asker.Index); left != 0; left &= left - 1)
        {
            int index = BitOperations.TrailingZeroCount(left);
            listing |= vm.Vcpus[index].Context->Ich.Used != 0 ? 1u << index : 0;
        }

        return listing;
    }

    /// <summary>Lets the machine's interrupts and other threads have this CPU before the next try.</summary>
    private static void ServeOthers(Vcpu asker)
    {
        if (Interrupts.HandlePending())
        {
            Scheduler.PreemptIfNeeded();
            VcpuLoader.Load(asker);
        }
    }

    /// <summary>Whoever is in this CPU folds, and looks before it enters the guest again.</summary>
    private static void Answer() => VcpuLoader.Loaded?.Vm.Recall.Answer(VcpuLoader.Loaded);

    private void Answer(Vcpu vcpu)
    {
        int round = _round;
        if ((round & 1) == 0)
        {
            return;
        }

        vm.Interrupts.BeginAccess(vcpu);
        vm.Interrupts.EndAccess();
        while (_round == round)
        {
            CPU.Yield();
        }
    }
}
